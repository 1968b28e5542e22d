//! Dockerfiles in, reports out.
fn main() {}
