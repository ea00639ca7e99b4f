/** About a line of text. */
const STEP_PX = 20;

/** Notes the text that the reader sees, line by line. */
export function* noteScreen(texts: Set<Text>): Generator<void> {
  for (let y = 0; y < innerHeight; y += STEP_PX) {
    for (const part of [1, 2, 3]) {
      const node = document.caretPositionFromPoint((innerWidth * part) / 4, y)?.offsetNode;
      if (node instanceof Text) texts.add(node);
    }
    yield;
  }
}
