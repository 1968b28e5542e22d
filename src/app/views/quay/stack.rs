//! Layers of one stage → blocks on top of each other.
//!
//! Input: a weight per layer and a height. Output: blocks from the bottom up. Must not know bytes, stages or the page.

use std::ops::Range;

/// Height of the thinnest block, in pixels.
pub const HAIRLINE: f64 = 2.0;

/// One block: a layer, or a run of layers too thin to draw apart.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// Indexes of its layers; those in between that weigh nothing included.
    pub layers: Range<usize>,
    /// Distance of its bottom from the ground, in pixels.
    pub bottom: f64,
    /// In pixels, at least [`HAIRLINE`].
    pub height: f64,
}

impl Block {
    /// Distance of its top from the ground, in pixels.
    pub fn top(&self) -> f64 {
        self.bottom + self.height
    }

    /// Distance of its middle from the ground, in pixels.
    pub fn middle(&self) -> f64 {
        self.bottom + self.height / 2.0
    }
}

/// Stacks layers to `total` pixels, each in proportion to its weight. Thin neighbours share a hairline; what hairlines
/// take beyond their due comes off the thick blocks, so that the stack keeps its height wherever it can.
pub fn stack(weights: &[f64], total: f64) -> Vec<Block> {
    let sum: f64 = weights.iter().sum();
    if sum <= 0.0 || total <= 0.0 {
        return Vec::new();
    }
    let mut blocks = grouped(weights, total / sum);
    spread(&mut blocks, total);
    blocks
}

/// Blocks of natural height: every thick layer alone, thin neighbours together until they make a hairline.
fn grouped(weights: &[f64], pixels: f64) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut open = false;
    for (index, weight) in weights.iter().enumerate().filter(|(_, weight)| **weight > 0.0) {
        let height = weight * pixels;
        match blocks.last_mut() {
            Some(last) if open && height < HAIRLINE => {
                last.layers.end = index + 1;
                last.height += height;
                open = last.height < HAIRLINE;
            }
            _ => {
                blocks.push(Block { layers: index..index + 1, bottom: 0.0, height });
                open = height < HAIRLINE;
            }
        }
    }
    blocks
}

/// Gives every block its hairline and takes the excess off what lies above it.
fn spread(blocks: &mut [Block], total: f64) {
    for block in blocks.iter_mut() {
        block.height = block.height.max(HAIRLINE);
    }
    let spare: f64 = blocks.iter().map(|block| block.height - HAIRLINE).sum();
    let excess = (blocks.iter().map(|block| block.height).sum::<f64>() - total).max(0.0);
    let kept = if spare > 0.0 { ((spare - excess) / spare).max(0.0) } else { 1.0 };
    let mut bottom = 0.0;
    for block in blocks {
        block.height = HAIRLINE + (block.height - HAIRLINE) * kept;
        block.bottom = bottom;
        bottom += block.height;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn height(blocks: &[Block]) -> f64 {
        blocks.iter().map(|block| block.height).sum()
    }

    fn assert_stacked(blocks: &[Block]) {
        for pair in blocks.windows(2) {
            assert!((pair[0].top() - pair[1].bottom).abs() < 1e-9, "no gap and no overlap");
            assert!(pair[0].layers.end <= pair[1].layers.start, "in order");
        }
        assert!(blocks.iter().all(|block| block.height >= HAIRLINE - 1e-9), "none thinner than a hairline");
    }

    #[test]
    fn heights_are_to_scale() {
        let blocks = stack(&[300.0, 0.0, 100.0], 200.0);
        assert_stacked(&blocks);
        assert_eq!(blocks.iter().map(|block| block.height).collect::<Vec<_>>(), [150.0, 50.0]);
        assert_eq!(blocks[1].layers, 2..3);
    }

    #[test]
    fn thin_neighbours_share_a_hairline_and_the_stack_keeps_its_height() {
        let blocks = stack(&[359.0, 0.02, 0.1, 0.0, 0.03, 9.0], 280.0);
        assert_stacked(&blocks);
        assert_eq!(blocks.iter().map(|block| block.layers.clone()).collect::<Vec<_>>(), [0..1, 1..5, 5..6]);
        assert!((height(&blocks) - 280.0).abs() < 1e-9);
    }

    #[test]
    fn a_featherweight_is_one_hairline() {
        let blocks = stack(&[0.0, 0.2, 1.5], 0.4);
        assert_stacked(&blocks);
        assert_eq!((blocks.len(), height(&blocks)), (1, HAIRLINE));
    }

    #[test]
    fn many_layers_of_any_size_stay_near_the_height() {
        let weights: Vec<f64> = (0..20_000).map(|index| if index % 3 == 0 { 1000.0 } else { 0.001 }).collect();
        let blocks = stack(&weights, 280.0);
        assert_stacked(&blocks);
        assert!(height(&blocks) <= 290.0, "{}", height(&blocks));
    }

    #[test]
    fn nothing_makes_no_block() {
        assert!(stack(&[], 100.0).is_empty());
        assert!(stack(&[0.0, 0.0], 100.0).is_empty());
        assert!(stack(&[1.0], 0.0).is_empty());
    }
}
