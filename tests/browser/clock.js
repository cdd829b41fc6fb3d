// The moment at which every journey begins, whatever the computer's clock shows. A clock that is held
// stands there until `letTimePass()`.

{
  const Real = Date;
  let begun = HELD ? undefined : Real.now();
  const now = () => NOW * 1000 + (begun === undefined ? 0 : Real.now() - begun);
  globalThis.letTimePass = () => (begun = Real.now());
  globalThis.Date = class extends Real {
    constructor(...given) {
      given.length ? super(...given) : super(now());
    }
    static now() {
      return now();
    }
  };
}
