/// A submission makes many small pieces of memory, in SQLite too: the feature `override` is there
/// for its C code. `cargo xtask bench submissions` shows the difference.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    server::cli::main()
}
