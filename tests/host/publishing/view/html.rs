//! Rendered HTML read back into a tree, and the tree as an outline of what a person meets in it.

/// An element or a text.
#[derive(Debug)]
pub(crate) enum Node {
    Text(String),
    Element(Element),
}

/// One element.
#[derive(Debug)]
pub(crate) struct Element {
    pub(crate) name: String,
    attributes: Vec<(String, String)>,
    pub(crate) children: Vec<Node>,
}

const VOID: [&str; 5] = ["br", "hr", "img", "input", "wbr"];

/// Elements that stand within a line of text.
const INLINE: [&str; 9] = [
    "a", "span", "strong", "em", "del", "code", "time", "br", "wbr",
];

/// What an outline leaves out: how a thing looks or is found, not what it is.
const UNSEEN: [&str; 8] = [
    "class",
    "id",
    "tabindex",
    "rel",
    "data-lang",
    "data-status",
    "autocomplete",
    "method",
];

/// Reads what Yew writes: every element closed, every value in double quotes.
pub(crate) fn read(html: &str) -> Element {
    let mut open = vec![element("", Vec::new())];
    let mut left = html;
    while !left.is_empty() {
        let Some(after) = left.strip_prefix('<') else {
            let end = left.find('<').unwrap_or(left.len());
            push(&mut open, Node::Text(decoded(&left[..end])));
            left = &left[end..];
            continue;
        };
        let end = tag_end(after);
        let tag = &after[..end];
        left = &after[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            let closed = open.pop().expect("an open element");
            assert_eq!(closed.name, name, "closed before {left:.60}");
            push(&mut open, Node::Element(closed));
        } else {
            let element = opened(tag.trim_end_matches('/'));
            if VOID.contains(&element.name.as_str()) {
                push(&mut open, Node::Element(element));
            } else {
                open.push(element);
            }
        }
    }
    assert_eq!(open.len(), 1, "something is not closed in {html}");
    open.remove(0)
}

fn element(name: &str, attributes: Vec<(String, String)>) -> Element {
    Element {
        name: name.to_owned(),
        attributes,
        children: Vec::new(),
    }
}

fn push(open: &mut [Element], node: Node) {
    open.last_mut().expect("a parent").children.push(node);
}

/// Where the tag ends: the first `>` outside quotes.
fn tag_end(text: &str) -> usize {
    let mut quoted = false;
    text.find(|c| {
        quoted ^= c == '"';
        c == '>' && !quoted
    })
    .expect("the end of a tag")
}

fn opened(tag: &str) -> Element {
    let (name, mut left) = tag.split_once(' ').unwrap_or((tag, ""));
    let mut attributes = Vec::new();
    while let Some((key, rest)) = left.split_once("=\"") {
        let (value, rest) = rest.split_once('"').expect("the end of a value");
        attributes.push((key.trim().to_owned(), decoded(value)));
        left = rest;
    }
    element(name, attributes)
}

/// Text with its entities resolved.
pub(crate) fn decoded(text: &str) -> String {
    let mut text = text.to_owned();
    for (entity, character) in [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&#39;", "'"),
        ("&#x2F;", "/"),
        ("&#x2f;", "/"),
        ("&#x3d;", "="),
        ("&nbsp;", "\u{a0}"),
        ("&amp;", "&"),
    ] {
        text = text.replace(entity, character);
    }
    text
}

impl Element {
    /// The value of an attribute.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(key, _)| key == name)?;
        Some(&found.1)
    }

    /// The names of its attributes.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.attributes.iter().map(|(key, _)| key.as_str())
    }

    fn elements(&self) -> impl Iterator<Item = &Element> {
        self.children.iter().filter_map(|child| match child {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// Itself and everything below, in document order.
    pub(crate) fn all(&self) -> Vec<&Element> {
        let mut all = vec![self];
        all.extend(self.elements().flat_map(Element::all));
        all
    }

    /// Every element of this name, in document order.
    pub(crate) fn named(&self, name: &str) -> Vec<&Element> {
        let mut all = self.all();
        all.retain(|element| element.name == name);
        all
    }

    /// Every element that has this class, in document order.
    pub(crate) fn classed(&self, class: &str) -> Vec<&Element> {
        let mut all = self.all();
        all.retain(|element| {
            let classes = element.get("class").unwrap_or_default();
            classes.split(' ').any(|own| own == class)
        });
        all
    }

    /// All its text.
    pub(crate) fn text(&self) -> String {
        let texts = self.children.iter().map(|child| match child {
            Node::Text(text) => text.clone(),
            Node::Element(element) => element.text(),
        });
        texts.collect()
    }

    /// One line for each thing a person meets, in order, indented as they are nested: the element,
    /// what it tells a browser, its words. A link within a line stands as `[words](address)`.
    pub(crate) fn outline(&self) -> String {
        let mut out = String::new();
        self.elements().for_each(|child| child.line(0, &mut out));
        out
    }

    fn is_inline(&self) -> bool {
        INLINE.contains(&self.name.as_str()) && self.elements().all(Element::is_inline)
    }

    fn line(&self, depth: usize, out: &mut String) {
        let indent = "  ".repeat(depth);
        let facts = self.facts(" ");
        let words: String = self.children.iter().map(Node::inline).collect();
        if self.children.is_empty() || self.elements().all(Element::is_inline) {
            let words = words.replace('\n', "\\n");
            let line = format!("{indent}{}{facts}: {words}", self.name);
            out.push_str(line.trim_end_matches([' ', ':']));
            out.push('\n');
            return;
        }
        let plain = self.name == "div" && facts.is_empty();
        if !plain {
            out.push_str(&format!("{indent}{}{facts}\n", self.name));
        }
        for child in &self.children {
            match child {
                Node::Element(child) => child.line(depth + usize::from(!plain), out),
                Node::Text(text) => out.push_str(&format!("{indent}  {text}\n")),
            }
        }
    }

    fn facts(&self, before: &str) -> String {
        let seen = |(key, _): &&(String, String)| !UNSEEN.contains(&key.as_str());
        let fact = |(key, value): &(String, String)| format!("{before}{key}={value}");
        self.attributes.iter().filter(seen).map(fact).collect()
    }
}

impl Node {
    fn inline(&self) -> String {
        match self {
            Node::Text(text) => text.clone(),
            Node::Element(element) => {
                let words: String = element.children.iter().map(Node::inline).collect();
                match (element.name.as_str(), element.facts(" ")) {
                    ("br", _) => " / ".to_owned(),
                    // A place where a long word may break: nothing to be seen.
                    ("wbr", _) => String::new(),
                    ("a", facts) => {
                        format!("[{words}]({})", facts.trim_start().replacen("href=", "", 1))
                    }
                    (name, facts) => format!("<{name}{facts}>{words}</{name}>"),
                }
            }
        }
    }
}

#[test]
fn an_outline_says_what_a_person_meets() {
    let page = read(
        "<main><div class=\"x\"><h1 id=\"t\">A &amp; B</h1></div>\
         <p>See <a href=\"/en/\" lang=\"en\">this</a>.</p><ul><li>One</li></ul></main>",
    );
    assert_eq!(
        page.outline(),
        "main\n  h1: A & B\n  p: See [this](/en/ lang=en).\n  ul\n    li: One\n"
    );
}
