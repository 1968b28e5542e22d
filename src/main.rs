//! The page's WebAssembly: installs the panic hook. What the page calls is exported by the library.

use plimsoll as _;

fn main() {
    console_error_panic_hook::set_once();
}
