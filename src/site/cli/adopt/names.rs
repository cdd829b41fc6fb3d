//! Names that teams give to keys, and what they mean. Compared without case, `-` and `_`.

use crate::posting::Both;

/// Why a file is taken for a page of the site.
pub const PAGE: Both<&str> = Both {
    en: "a page of the site: it has none of the keys of the postings",
    fr: "une page du site : elle n’a aucune des clés des offres",
};

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
        ],
    ),
    (
        "date",
        &[
            "dateposted",
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
        ],
    ),
    ("url", &["permalink"]),
    ("aliases", &["redirectfrom", "oldurls", "redirects"]),
    ("lang", &["language", "locale", "langue"]),
];

/// Booleans that say that a posting is open.
pub const OPEN: &[&str] = &[
    "open",
    "isopen",
    "active",
    "isactive",
    "hiring",
    "live",
    "available",
    "ouvert",
    "ouverte",
    "actif",
    "accepting",
];

/// Booleans that say that it is not.
pub const CLOSED: &[&str] = &[
    "archived",
    "closed",
    "isclosed",
    "unlisted",
    "filled",
    "isfilled",
    "expired",
    "archive",
    "ferme",
    "fermee",
    "pourvu",
    "postepourvu",
    "inactive",
];

/// Booleans that say that nobody shall see it yet.
pub const HIDDEN: &[&str] = &["draft", "hidden", "private", "unpublished", "brouillon"];

/// Texts that say what state a posting is in.
pub const STATE: &[&str] = &[
    "state",
    "status",
    "jobstatus",
    "poststatus",
    "etat",
    "statut",
    "positionstatus",
];

/// Words for a state in which one may apply.
pub const OPEN_WORDS: &[&str] = &[
    "open",
    "active",
    "live",
    "published",
    "hiring",
    "current",
    "accepting",
    "available",
    "ouvert",
    "ouverte",
    "active",
    "actif",
    "publie",
    "publiee",
    "en cours",
    "now hiring",
];

/// Words for a state in which it is over.
pub const CLOSED_WORDS: &[&str] = &[
    "closed",
    "filled",
    "archived",
    "archive",
    "expired",
    "inactive",
    "cancelled",
    "canceled",
    "done",
    "over",
    "complete",
    "completed",
    "awarded",
    "ferme",
    "fermee",
    "pourvu",
    "pourvue",
    "archivee",
    "expiree",
    "annule",
    "annulee",
    "termine",
    "terminee",
];

/// Keys that readers want to see, with their labels.
pub const SHOWN: &[(&[&str], &str, &str)] = &[
    (
        &[
            "salary",
            "salaryrange",
            "pay",
            "payrange",
            "compensation",
            "remuneration",
            "wage",
            "salaire",
            "fourchette",
            "hourlyrate",
            "tauxhoraire",
        ],
        "Salary",
        "Salaire",
    ),
    (
        &[
            "salarymin",
            "minsalary",
            "minimumsalary",
            "salary.min",
            "salaire.min",
            "salairemin",
        ],
        "Salary from",
        "Salaire minimal",
    ),
    (
        &[
            "salarymax",
            "maxsalary",
            "maximumsalary",
            "salary.max",
            "salaire.max",
            "salairemax",
        ],
        "Salary to",
        "Salaire maximal",
    ),
    (
        &["value", "contractvalue", "valeur", "budget"],
        "Value",
        "Valeur",
    ),
    (
        &["skills", "competences", "requirements", "exigences"],
        "Skills",
        "Compétences",
    ),
    (
        &[
            "startdate",
            "start",
            "datedebut",
            "debut",
            "entreeenfonction",
        ],
        "Start date",
        "Date de début",
    ),
    (&["enddate", "datefin"], "End date", "Date de fin"),
    (
        &[
            "gslevel",
            "level",
            "grade",
            "classification",
            "niveau",
            "joblevel",
            "group",
        ],
        "Level",
        "Niveau",
    ),
    (
        &[
            "contrat",
            "contract",
            "contracttype",
            "employmenttype",
            "jobtype",
            "typecontrat",
            "typedecontrat",
            "employment",
            "tenure",
        ],
        "Contract",
        "Contrat",
    ),
    (
        &["techno", "technos", "technologies", "technology", "stack"],
        "Technology",
        "Technologies",
    ),
    (
        &["workdescription", "inshort", "enbref"],
        "In short",
        "En bref",
    ),
    (
        &["contactemail", "emailcontact", "email", "courriel"],
        "Contact",
        "Contact",
    ),
    (
        &["hours", "weeklyhours", "horaire", "heures", "schedule"],
        "Hours",
        "Heures",
    ),
    (
        &["duration", "term", "duree", "length"],
        "Duration",
        "Durée",
    ),
    (
        &[
            "languages",
            "langues",
            "languageprofile",
            "profillinguistique",
        ],
        "Languages",
        "Langues",
    ),
    (
        &[
            "clearance",
            "securityclearance",
            "security",
            "cotedesecurite",
        ],
        "Security clearance",
        "Cote de sécurité",
    ),
    (
        &["experience", "experiencelevel"],
        "Experience",
        "Expérience",
    ),
    (
        &["education", "formation", "diploma", "diplome"],
        "Education",
        "Formation",
    ),
    (
        &["howtoapply", "commentpostuler"],
        "How to apply",
        "Comment postuler",
    ),
    (&["benefits", "avantages"], "Benefits", "Avantages"),
    (
        &["worktype", "workmode", "modedetravail"],
        "Way of working",
        "Mode de travail",
    ),
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
