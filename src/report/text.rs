//! The report as plain text, for terminals, golden files and exports, and as JSON.

use std::fmt::{self, Display, Formatter};

use super::{Applicability, BaseKind, Basis, Context, Copy, CopyKind, Estimate, Finding, Layer, Report, Severity, Split, Stage};
use crate::size::proportion;

impl Report {
    /// As one line of JSON: the fields of this module, in their order.
    #[inline(never)]
    pub fn json(&self) -> String {
        // Nothing in it can fail: its keys are strings, and it writes to memory.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// As plain text.
    #[inline(never)]
    pub fn text(&self) -> String {
        self.to_string()
    }
}

impl Display for Report {
    /// One block for what ships, one for each stage, one for what crosses, one for the remarks.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match &self.final_image {
            Some(image) => {
                writeln!(f, "ships        {}", ranged(&image.unpacked_bytes))?;
                writeln!(f, "  pull       {}", ranged(&image.compressed_bytes))?;
                writeln!(f, "  disk usage {}", ranged(&image.disk_usage_bytes))?;
                if image.wasted_bytes.high > 0 {
                    writeln!(f, "  wasted     {}", ranged(&image.wasted_bytes))?;
                }
            }
            None => writeln!(f, "ships        nothing: no stage")?,
        }
        if let Some(single) = &self.single_stage {
            writeln!(f, "single stage {}", ranged(&single.unpacked_bytes))?;
            writeln!(f, "stays ashore {}", ranged(&self.left_behind_bytes))?;
        }
        if let Some(context) = &self.context {
            writeln!(f, "context      {}", sent(context))?;
        }
        for stage in &self.stages {
            write_stage(f, stage)?;
        }
        if !self.copies.is_empty() {
            writeln!(f, "\ncopies")?;
        }
        for copy in &self.copies {
            write_copy(f, copy)?;
        }
        if !self.findings.is_empty() {
            writeln!(f, "\nfindings")?;
        }
        for finding in &self.findings {
            write_finding(f, finding)?;
        }
        if let Some(split) = &self.split {
            write_split(f, split)?;
        }
        if !self.diagnostics.is_empty() {
            writeln!(f, "\nremarks")?;
        }
        for remark in &self.diagnostics {
            writeln!(f, "  {}:{} {}: {}", remark.start_line, remark.start_column, severity(remark.severity), remark.message)?;
        }
        Ok(())
    }
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "info",
    }
}

/// The proposed file with its line numbers, and the reasons below it.
fn write_split(f: &mut Formatter<'_>, split: &Split) -> fmt::Result {
    match split {
        Split::NoGain { no_gain_because } => writeln!(f, "\nno split: {no_gain_because}"),
        Split::Proposal(split) => {
            writeln!(f, "\nsplit: {}", split.summary)?;
            writeln!(f, "  ships now  {}", ranged(&split.before))?;
            writeln!(f, "  ships then {}", ranged(&split.after))?;
            for smaller in &split.alternatives {
                writeln!(f, "  on {}: {} ({})", smaller.base, ranged(&smaller.after), smaller.caveat)?;
            }
            for (line, text) in split.dockerfile.lines().enumerate() {
                writeln!(f, "  {:>4}  {text}", line + 1)?;
            }
            split
                .steps
                .iter()
                .try_for_each(|step| writeln!(f, "  line {}: {}{}", step.line, if step.check { "to check: " } else { "" }, step.reason))
        }
    }
}

/// `line 3 warning apt-lists-kept: saves 19.9 MB (…). Why. Fix (safe): …`
fn write_finding(f: &mut Formatter<'_>, finding: &Finding) -> fmt::Result {
    write!(f, "  line {} {} {}: ", finding.start_line, severity(finding.severity), finding.id)?;
    match &finding.saves_unpacked_bytes {
        Some(saves) if saves.high == 0 => write!(f, "0 B in the image that ships. ")?,
        Some(saves) => write!(f, "saves {}. ", ranged(saves))?,
        None => {}
    }
    write!(f, "{}", finding.message)?;
    match &finding.fix {
        Some(fix) if fix.applicability == Applicability::Safe => writeln!(f, " Fix: {}.", fix.title),
        Some(fix) => writeln!(f, " Fix, to be reviewed: {}.", fix.title),
        None => writeln!(f),
    }
}

/// `1204 files, 38 MB; .dockerignore leaves out 212 MB`
fn sent(context: &Context) -> String {
    let files = if context.files > 0 { format!("{} files, ", context.files) } else { String::new() };
    let ignored =
        if context.ignored_bytes > 0 { format!("; .dockerignore leaves out {}", bytes(context.ignored_bytes)) } else { String::new() };
    [files, bytes(context.bytes), ignored].concat()
}

fn write_stage(f: &mut Formatter<'_>, stage: &Stage) -> fmt::Result {
    let name = stage.name.as_deref().unwrap_or("");
    let state = match (stage.is_target, stage.reachable) {
        (true, _) => " · ships",
        (false, true) => "",
        (false, false) => " · not built",
    };
    let base = match stage.base.kind {
        BaseKind::Stage => format!("stage {}", stage.base.reference),
        _ => stage.base.reference.clone(),
    };
    writeln!(
        f,
        "\nstage {} {name} from {base}{state}: {} unpacked, {} pull",
        stage.index,
        ranged(&stage.unpacked_bytes),
        ranged(&stage.compressed_bytes)
    )?;
    stage.layers.iter().try_for_each(|layer| write_layer(f, layer))
}

fn write_layer(f: &mut Formatter<'_>, layer: &Layer) -> fmt::Result {
    let text: String = layer.text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(72).collect();
    let size = if layer.empty { String::new() } else { bytes(layer.unpacked_bytes.likely) };
    writeln!(f, "  {:>4} {size:>9}  {text}", layer.start_line)?;
    if !layer.unpacked_bytes.note.is_empty() {
        writeln!(f, "                  {}", layer.unpacked_bytes.note)?;
    }
    for content in layer.contents.iter().take(6) {
        writeln!(f, "                  {:>9}  {}", bytes(content.bytes), content.path)?;
    }
    if layer.hidden_bytes.likely > 0 {
        writeln!(f, "                  {:>9}  hidden by later layers", bytes(layer.hidden_bytes.likely))?;
    }
    Ok(())
}

fn write_copy(f: &mut Formatter<'_>, copy: &Copy) -> fmt::Result {
    let kind = match copy.kind {
        CopyKind::Copy => "",
        CopyKind::Mount => " (mount: read, not kept)",
    };
    let missing = if copy.missing_paths.is_empty() { String::new() } else { format!(" · missing: {}", copy.missing_paths.join(" ")) };
    writeln!(
        f,
        "  {:>4} {} → {}: {} {}{kind}{missing}",
        copy.line,
        copy.from_reference,
        copy.to_stage,
        ranged(&copy.unpacked_bytes),
        copy.paths.join(" ")
    )
}

/// `1.74 MB (1.3 MB – 9 MB, rule)`
fn ranged(estimate: &Estimate) -> String {
    let basis = match estimate.basis {
        Basis::Recorded => "recorded",
        Basis::Nearest => "nearest",
        Basis::Computed => "computed",
        Basis::Rule => "rule",
        Basis::Assumed => "assumed",
        Basis::Yours => "yours",
    };
    if estimate.low == estimate.high {
        return format!("{} ({basis})", bytes(estimate.likely));
    }
    format!("{} ({} – {}, {basis})", bytes(estimate.likely), bytes(estimate.low), bytes(estimate.high))
}

/// As Docker prints sizes: decimal units, three or four significant digits.
fn bytes(bytes: u64) -> String {
    let units = [(1_000_000_000_u64, "GB"), (1_000_000, "MB"), (1_000, "kB")];
    let Some((size, unit)) = units.into_iter().find(|(size, _)| bytes >= *size) else { return format!("{bytes} B") };
    let scaled = |per_unit: u64| proportion(bytes, per_unit * 2, size).div_ceil(2);
    match scaled(100) {
        hundredths @ 0..1_000 => format!("{}.{:02} {unit}", hundredths / 100, hundredths % 100),
        1_000..10_000 => format!("{}.{} {unit}", scaled(10) / 10, scaled(10) % 10),
        _ => format!("{} {unit}", scaled(1)),
    }
}

#[cfg(test)]
mod tests {
    use super::bytes;

    #[test]
    fn sizes_read_as_docker_prints_them() {
        let shown: Vec<String> = [0, 999, 1_740_000, 359_130_000, 12_345, u64::MAX].into_iter().map(bytes).collect();
        assert_eq!(shown, ["0 B", "999 B", "1.74 MB", "359 MB", "12.3 kB", "18446744074 GB"]);
    }
}
