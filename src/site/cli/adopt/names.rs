//! Names that teams give to keys, and what they mean. Compared without case, `-` and `_`.

pub mod shown;
pub mod states;

use crate::posting::Both;

/// Why a file is taken for a page of the site.
pub const PAGE: Both<&str> = Both {
    en: "a page of the site: it has none of the keys of the postings",
    fr: "une page du site : elle n’a aucune des clés des offres",
};

/// Why a file is taken for a template.
pub const TEMPLATE: Both<&str> = Both {
    en: "a template, by its name",
    fr: "un gabarit, d’après son nom",
};

/// Whether a file of this stem is one that new postings are copied from: it is sorted before or behind the others.
pub fn is_template(stem: &str) -> bool {
    let name = plain(stem);
    let aside = name.strip_prefix('_').or_else(|| name.strip_prefix("zz"));
    aside.is_some_and(|name| {
        let mut words = name.split(|c: char| !c.is_alphanumeric());
        words.any(|word| ["template", "gabarit", "modele", "example", "exemple"].contains(&word))
    })
}

/// The first of the keys for `apply` that hold an address of a person, or of a page about the job: it and those
/// behind it are the place to apply only when no other key gives one.
const FIRST_WEAK: &str = "joblink";

/// Whether a key is one of these.
pub fn is_weak(name: &str) -> bool {
    let apply = MAPPED.iter().filter(|(ours, _)| *ours == "apply");
    let weak =
        |(_, theirs): &(&str, &'static [&str])| theirs.iter().skip_while(|key| **key != FIRST_WEAK);
    apply.flat_map(weak).any(|key| *key == name)
}

/// Theirs for each of ours, the likeliest first.
pub const MAPPED: &[(&str, &[&str])] = &[
    (
        "title",
        &[
            "jobtitle", "role", "roles", "position", "poste", "name", "nom", "titre", "intitule",
        ],
    ),
    (
        "description",
        &[
            "shortdesc",
            "shortdescription",
            "summary",
            "excerpt",
            "desc",
            "teaser",
            "intro",
            "metadescription",
            "resume",
            "chapeau",
        ],
    ),
    (
        "translationKey",
        &[
            "ref",
            "documentid",
            "translationid",
            "translation",
            "i18nkey",
            "pair",
            "pairid",
            "key",
            "reference",
            "jobid",
            "jobnumber",
            "postingnumber",
            "requisition",
            "requisitionid",
            "competitionnumber",
            "number",
            "numero",
            "uid",
            "uuid",
            "id",
        ],
    ),
    (
        "counterpart",
        &[
            "altlangpage",
            "altlang",
            "alternate",
            "otherlanguage",
            "translationurl",
            "languagetoggle",
            "switchurl",
        ],
    ),
    (
        "expiryDate",
        &[
            "closingdate",
            "closes",
            "closedate",
            "closing",
            "deadline",
            "depublicationdate",
            "unpublishat",
            "unpublishdate",
            "validthrough",
            "applyby",
            "appldate",
            "applicationdeadline",
            "datelimite",
            "expires",
            "expiry",
            "expiration",
            "expirationdate",
            "expirydate",
            "closesat",
            "closeson",
            "duedate",
            "datecloture",
            "datefermeture",
            "fermeture",
            "limite",
            "enddate",
            "posteferme",
            "postferme",
            "fermele",
            "closedon",
            "lastday",
            "applicationsclose",
            "applicationclosingdate",
            "applybefore",
            "applyuntil",
            "openuntil",
            "datelimitecandidature",
            "cloture",
            "archivedate",
            "archiveon",
            "archiveat",
            "archivedon",
            "removedate",
            "removaldate",
            "removeon",
            "takedowndate",
            "takedown",
            "validuntil",
            "visibleuntil",
            "publisheduntil",
            "findepublication",
            "finaffichage",
            "fincandidature",
        ],
    ),
    (
        "publishDate",
        &[
            "opens",
            "opensat",
            "openson",
            "publishat",
            "openingdate",
            "opendate",
            "datepublication",
            "publicationdate",
            "ouverture",
            "posteouvert",
            "postouvert",
            "dateouverture",
        ],
    ),
    (
        "date",
        &[
            "dateposted",
            "postdate",
            "postingdate",
            "posteddate",
            "posted",
            "postedat",
            "postedon",
            "datepublished",
            "publishedat",
            "pubdate",
            "created",
            "createdat",
            "publishedon",
            "datecreated",
            "listedon",
            "dateadded",
        ],
    ),
    (
        "lastmod",
        &[
            "lastmodified",
            "datemodified",
            "updated",
            "updatedat",
            "modified",
            "lastupdated",
            "modifieddate",
        ],
    ),
    (
        "apply",
        &[
            "applyurl",
            "urlapply",
            "applylink",
            "jobapplyurl",
            "applicationurl",
            "applicationlink",
            "applicationform",
            "formurl",
            "form",
            "formulaire",
            "lienpostuler",
            "urlpostuler",
            "postuler",
            "candidature",
            "joburl",
            "externalurl",
            "externallink",
            "applyemail",
            "applicationemail",
            "applyto",
            "applyat",
            "applyhere",
            "applywith",
            "apply.url",
            "apply.link",
            "apply.href",
            "apply.email",
            "howtoapply",
            "commentpostuler",
            FIRST_WEAK,
            "postingurl",
            "offerurl",
            "sourceurl",
            "button.buttonurl",
            "button.url",
            "button.link",
            "buttonurl",
            "buttonlink",
            "cta.url",
            "cta.link",
            "ctaurl",
            "ctalink",
            "informationlink",
            "moreinfo",
            "moreinfourl",
            "infourl",
            "detailsurl",
            "link",
            "lien",
            "contactemail",
            "emailcontact",
            "contact",
            "email",
            "courriel",
        ],
    ),
    (
        "place",
        &[
            "location",
            "where",
            "city",
            "lieu",
            "ville",
            "town",
            "workplace",
            "joblocation",
            "locations",
            "localisation",
            "location.city",
            "location.name",
            "address.city",
            "lieudetravail",
        ],
    ),
    (
        "employer",
        &[
            "company",
            "organization",
            "organisation",
            "employeur",
            "hiringorganization",
            "entreprise",
            "companyname",
            "organizationname",
            "organisationname",
            "employername",
            "nomemployeur",
        ],
    ),
    (
        "remote",
        &[
            "remoteok",
            "isremote",
            "remotework",
            "location.remote",
            "remoteallowed",
            "remotefriendly",
            "teletravail",
            "telework",
            "workfromhome",
        ],
    ),
    ("url", &["permalink"]),
    ("aliases", &["redirectfrom", "oldurls", "redirects"]),
    ("lang", &["language", "locale", "langue"]),
];

/// Parts of names of keys that are nobody's business but the team's, or mean the page and not the job.
pub const OWN: &[&str] = &[
    "author",
    "manager",
    "internal",
    "note",
    "private",
    "recruiter",
    "owner",
    "name",
    "contact",
    "image",
    "picture",
    "photo",
    "icon",
    "class",
    "css",
    "layout",
    "template",
    "menu",
    "nav",
    "meta",
    "seo",
    "og",
    "tag",
    "categor",
    "breadcrumb",
    "header",
    "banner",
    "sitemap",
    "robots",
    "output",
    "resource",
    "alt",
    "responsable",
    "auteur",
    "script",
    "cta",
    "subject",
    "redirect",
    "feedback",
];

/// Parts of a name that speak of the end of an offer, whatever stands around them.
const ENDS: [&str; 10] = [
    "clos",
    "expir",
    "deadline",
    "unpublish",
    "depubli",
    "cloture",
    "fermeture",
    "datelimite",
    "applyby",
    "applicationsdue",
];

/// Whether a key of this name, which the table above does not have, holds the last day to apply, if it holds days.
pub fn ends_an_offer(name: &str) -> bool {
    let name = bare(name);
    ENDS.iter().any(|part| name.contains(part))
}

/// Whether only a job has a key of this name: a last day, a way to apply, a salary.
pub fn is_of_jobs(name: &str) -> bool {
    let name = bare(name);
    let last_day = MAPPED.iter().filter(|(ours, _)| *ours == "expiryDate");
    let mut lists =
        last_day
            .map(|(_, theirs)| *theirs)
            .chain([OF_JOBS, states::OPEN, states::CLOSED]);
    lists.any(|names| names.contains(&name.as_str()))
}

/// Keys that no page of a site has but one for a job.
const OF_JOBS: &[&str] = &[
    "applyurl",
    "urlapply",
    "applylink",
    "jobapplyurl",
    "applicationurl",
    "applicationlink",
    "postuler",
    "howtoapply",
    "commentpostuler",
    "salary",
    "salaryrange",
    "salaire",
    "contrat",
    "employmenttype",
    "jobtype",
    "jobtitle",
    "open",
    "ouvert",
    "filled",
    "pourvu",
    "postepourvu",
];

/// Keys that only hold others: what is in them means what it would mean outside.
const HOLDERS: [&str; 18] = [
    "params",
    "job",
    "posting",
    "position",
    "details",
    "info",
    "fields",
    "data",
    "attributes",
    "extra",
    "custom",
    "meta",
    "offre",
    "poste",
    "emploi",
    "job_details",
    "opening",
    "vacancy",
];

/// A name without what does not count: signs, case, and keys around it that only hold others.
pub fn bare(name: &str) -> String {
    let lower = name.to_lowercase();
    let mut inner = lower.as_str();
    while let Some((outer, rest)) = inner.split_once('.') {
        if !HOLDERS.contains(&outer) {
            break;
        }
        inner = rest;
    }
    inner.replace(['-', '_', ' '], "")
}

/// Words that stand for the job itself before what a key says of it.
const JOB: [&str; 8] = [
    "job", "posting", "position", "vacancy", "opening", "offre", "poste", "emploi",
];

/// A bare name without a word for the job before it: `job_company` is `company`. Empty without such a word.
pub fn of_the_job(name: &str) -> String {
    let bare = bare(name);
    let rest = JOB.iter().find_map(|word| bare.strip_prefix(word));
    rest.unwrap_or_default().to_owned()
}

/// A word without case and accents.
pub fn plain(word: &str) -> String {
    crate::search::words::fold::fold(word.trim())
}

/// Names of folders in which teams keep their postings.
const JOBS: &[&str] = &[
    "jobs",
    "job",
    "careers",
    "career",
    "postings",
    "positions",
    "openings",
    "vacancies",
    "roles",
    "opportunities",
    "work",
    "hiring",
    "join",
    "emplois",
    "emploi",
    "offres",
    "postes",
    "carrieres",
    "carriere",
    "recrutement",
    "internships",
    "stages",
    "tenders",
    "contracts",
    "joboffers",
    "jobpostings",
    "offresdemploi",
];

/// Whether a folder of a path has the name of one with postings.
pub fn is_among_jobs(path: &str) -> bool {
    let mut folders = path.split('/').rev().skip(1);
    folders.any(|folder| {
        let name = plain(folder).replace(['-', '_', ' ', '\''], "");
        JOBS.contains(&name.as_str())
    })
}
