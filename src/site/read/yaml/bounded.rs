//! Reads values within bounds: no deeper and no more than a posting has, and no key twice in a map.

use crate::site::problem::front_matter::broken_yaml::fault::YamlFault;
use crate::site::read::yaml::{DEEPEST, MOST_VALUES, Node};
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, VariantAccess, Visitor,
};
use std::cell::{Cell, RefCell};
use std::fmt;

/// What happens while the library reads.
#[derive(Default)]
pub(crate) struct Watch {
    values: Cell<usize>,
    depth: Cell<usize>,
    pub(crate) fault: RefCell<Option<YamlFault>>,
}

impl Watch {
    /// Goes into a list or a map, and says how many it is in already.
    fn enter<E: Error>(&self) -> Result<usize, E> {
        let depth = self.depth.replace(self.depth.get() + 1);
        match depth > DEEPEST {
            true => Err(self.stop(YamlFault::TooDeep)),
            false => Ok(depth),
        }
    }

    /// Ends the reading with a fault of ours.
    fn stop<E: Error>(&self, fault: YamlFault) -> E {
        *self.fault.borrow_mut() = Some(fault);
        E::custom("stopped")
    }
}

/// Reads one value into a [`Node`], counting.
#[derive(Clone, Copy)]
pub(crate) struct Seed<'a>(pub(crate) &'a Watch);

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        self.0.values.set(self.0.values.get() + 1);
        if self.0.values.get() > MOST_VALUES {
            return Err(self.0.stop(YamlFault::TooMany));
        }
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E: Error>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_none<E: Error>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Node, E> {
        Ok(Node::Boolean(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Node, E> {
        Ok(Node::Number(value.to_string()))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Node, E> {
        Ok(Node::Number(value.to_string()))
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<Node, E> {
        Ok(Node::Number(value.to_string()))
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<Node, E> {
        Ok(Node::Number(value.to_string()))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Node, E> {
        Ok(Node::Number(value.to_string()))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Node, E> {
        Ok(Node::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Node, A::Error> {
        self.0.enter()?;
        let mut nodes = Vec::new();
        while let Some(node) = list.next_element_seed(self)? {
            nodes.push(node);
        }
        self.0.depth.set(self.0.depth.get() - 1);
        Ok(Node::List(nodes))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
        let depth = self.0.enter()?;
        let mut names = std::collections::HashSet::new();
        let mut pairs = Vec::new();
        while let Some(key) = map.next_key_seed(self)? {
            // At the root the keys have lines of their own, and the reader of fields says which.
            if let (Node::Text(name), true) = (&key, depth > 0)
                && !names.insert(name.clone())
            {
                return Err(self.0.stop(YamlFault::DuplicateInside(name.clone())));
            }
            pairs.push((key, map.next_value_seed(self)?));
        }
        self.0.depth.set(depth);
        Ok(Node::Map(pairs))
    }

    fn visit_enum<A: EnumAccess<'de>>(self, tagged: A) -> Result<Node, A::Error> {
        let (_, value) = tagged.variant_seed(self)?;
        value.newtype_variant_seed(self)?;
        Ok(Node::Tagged)
    }
}
