//! What was measured, beside what is estimated.
//!
//! Input: a report and a [`History`] of the image that ships. Output: `measured_bytes` on its layers and on the image.

use super::{BaseKind, Report};
use crate::history::{self, History, align};
use crate::language::words::history as say;
use crate::layers;
use crate::order;

impl Report {
    /// This report with what was `pasted` beside the estimates, or a sentence on why not.
    pub fn measured(&self, pasted: &str) -> Result<Self, String> {
        let mut measured = self.clone();
        measured.measure(&history::read(pasted)?)?;
        Ok(measured)
    }

    /// What was measured, by the keys with which it replaces the estimates (`Options::sizes`).
    pub fn measured_sizes(&self) -> Vec<(String, u64)> {
        let mut layers: Vec<(&str, usize, usize)> = Vec::new();
        for (stage, one) in self.stages.iter().enumerate() {
            let own = one.layers.iter().enumerate().filter(|(_, layer)| !layer.from_base);
            layers.extend(own.map(|(layer, row)| (row.text.as_str(), stage, layer)));
        }
        order::sort(&mut layers);
        let mut sizes: Vec<(String, u64)> = Vec::new();
        for same in layers.chunk_by(|(one, ..), (other, ..)| one == other) {
            for (earlier, (text, stage, layer)) in same.iter().enumerate() {
                let row = self.stages.get(*stage).and_then(|stage| stage.layers.get(*layer));
                sizes.extend(row.filter(|row| !row.empty).and_then(|row| Some((layers::layer_key(text, earlier), row.measured_bytes?))));
            }
        }
        let bases = self.stages.iter().filter_map(|stage| stage.layers.first().filter(|layer| layer.from_base).map(|base| (stage, base)));
        sizes.extend(bases.filter_map(|(stage, base)| Some((layers::image_key(&stage.base.reference), base.measured_bytes?))));
        sizes
    }

    /// Puts each row of `history` beside the instruction of the image that ships that it is of; what comes before them all beside the
    /// base image. Refuses a history of another image.
    pub fn measure(&mut self, history: &History) -> Result<(), String> {
        let Some(ships) = self.final_image.as_mut() else { return Err(say::nothing_ships().to_owned()) };
        let mut chain = vec![ships.stage];
        while let Some(below) = chain.last().and_then(|stage| self.stages.get(*stage)?.base.stage).filter(|below| !chain.contains(below)) {
            chain.push(below);
        }
        let mut places: Vec<(usize, usize)> = Vec::new();
        for stage in chain.iter().rev() {
            let layers = self.stages.get(*stage).map(|stage| stage.layers.as_slice()).unwrap_or_default();
            places.extend(layers.iter().enumerate().filter(|(_, layer)| !layer.from_base).map(|(layer, _)| (*stage, layer)));
        }
        let text = |(stage, layer): &(usize, usize)| {
            self.stages.get(*stage).and_then(|stage| stage.layers.get(*layer)).map(|layer| layer.text.as_str())
        };
        let texts: Vec<&str> = places.iter().filter_map(text).collect();
        let aligned = align(&texts, &history.rows);
        let first = aligned.iter().flatten().next().copied();
        if !history.rows.is_empty() && first.is_none() && !places.is_empty() {
            return Err(say::another_image().to_owned());
        }
        ships.measured_bytes = Some(history.total);
        let bytes = |rows: &[crate::history::Row]| rows.iter().fold(0, |sum: u64, row| sum.saturating_add(row.bytes));
        for ((stage, layer), row) in places.into_iter().zip(aligned) {
            let measured = row.and_then(|row| history.rows.get(row)).map(|row| row.bytes);
            if let Some(layer) = self.stages.get_mut(stage).and_then(|stage| stage.layers.get_mut(layer)) {
                layer.measured_bytes = measured;
            }
        }
        let root = chain
            .last()
            .and_then(|root| self.stages.get_mut(*root))
            .filter(|root| matches!(root.base.kind, BaseKind::Image | BaseKind::Unknown));
        let base = history.rows.get(..first.unwrap_or(history.rows.len())).filter(|rows| !rows.is_empty());
        if let Some((layer, rows)) = root.and_then(|root| root.layers.first_mut()).zip(base) {
            layer.measured_bytes = Some(bytes(rows));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::catalog::Catalog;
    use crate::history;
    use crate::options::Options;
    use crate::report::Report;

    const TEXT: &str = "FROM debian:bookworm-slim AS base\nRUN apt-get update && apt-get install -y curl\nFROM base\nENV A=b\nCOPY app.jar /app/\nRUN ./setup.sh\n";
    const HISTORY: &str = "\
<missing>   1 hour ago   RUN /bin/sh -c ./setup.sh # buildkit   3kB   buildkit.dockerfile.v0
<missing>   1 hour ago   COPY app.jar /app/ # buildkit   25MB   buildkit.dockerfile.v0
<missing>   1 hour ago   ENV A=b   0B   buildkit.dockerfile.v0
<missing>   1 hour ago   RUN /bin/sh -c apt-get update && apt-get install -y curl # buildkit   40MB   buildkit.dockerfile.v0
<missing>   9 days ago   CMD [\"bash\"]   0B   buildkit.dockerfile.v0
<missing>   9 days ago   # debian.sh --arch 'amd64' out/ 'bookworm'   74.8MB   debuerreotype 0.15
";

    fn measured(text: &str, history: &str) -> Result<Report, String> {
        let mut report = crate::analyze(text, &Catalog::bundled(), &Options::default());
        report.measure(&history::read(history)?)?;
        Ok(report)
    }

    #[test]
    fn rows_stand_beside_the_instructions_of_the_image_that_ships_and_the_rest_beside_its_base() {
        let report = measured(TEXT, HISTORY).expect("it fits");
        let of = |stage: usize| -> Vec<Option<u64>> { report.stages[stage].layers.iter().map(|layer| layer.measured_bytes).collect() };
        assert_eq!(of(0), [Some(74_800_000), Some(40_000_000)]);
        assert_eq!(of(1), [None, Some(0), Some(25_000_000), Some(3_000)]);
        assert_eq!(report.final_image.expect("an image").measured_bytes, Some(139_803_000));
    }

    #[test]
    fn measured_sizes_given_back_are_the_estimates() {
        let report = measured(TEXT, HISTORY).expect("it fits");
        let options = Options { sizes: report.measured_sizes(), ..Options::default() };
        assert!(options.sizes.iter().any(|(key, _)| key == "image:debian:bookworm-slim"), "{:?}", options.sizes);
        let again = crate::analyze(TEXT, &Catalog::bundled(), &options);
        let ships = again.final_image.expect("an image").unpacked_bytes;
        assert_eq!((ships.low, ships.likely, ships.high), (139_803_000, 139_803_000, 139_803_000));
    }

    #[test]
    fn a_total_alone_is_of_the_image() {
        let report = measured(TEXT, "[{\"Size\":5,\"RootFS\":{}}]").expect("a total");
        assert!(report.stages.iter().flat_map(|stage| &stage.layers).all(|layer| layer.measured_bytes.is_none()));
        assert_eq!(report.final_image.expect("an image").measured_bytes, Some(5));
    }

    #[test]
    fn the_history_of_another_image_is_refused() {
        assert!(measured("FROM alpine\nRUN make\n", HISTORY).is_err_and(|told| told.contains("another image")));
        assert!(measured("", HISTORY).is_err_and(|told| told.contains("Nothing ships")));
    }
}
