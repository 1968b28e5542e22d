//! The page's WebAssembly: installs the panic hook. What the page calls is exported by the library.

fn main() {
    plimsoll::js::install_panic_hook();
}
