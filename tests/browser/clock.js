// The moment at which every journey begins, whatever the computer's clock shows.

{
  const Real = Date;
  const ahead = NOW * 1000 - Real.now();
  globalThis.Date = class extends Real {
    constructor(...given) {
      given.length ? super(...given) : super(Real.now() + ahead);
    }
    static now() {
      return Real.now() + ahead;
    }
  };
}
