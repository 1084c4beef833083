//! tidy
pub fn all() -> anyhow::Result<()> { Ok(()) }
pub fn write_schema() -> anyhow::Result<()> { Ok(()) }
