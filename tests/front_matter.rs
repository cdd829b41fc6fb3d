//! Every case of hostile front matter, and every real file.
