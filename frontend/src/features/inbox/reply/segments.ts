/** How many segments an SMS has: GSM 03.38 where its alphabet suffices, else UCS-2 (3GPP TS 23.040). The server counts the same. */
const BASIC = new Set("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà");
const EXTENDED = new Set("\f^{}\\[~]|€");

export interface Counted {
  encoding: "GSM-7" | "UCS-2";
  units: number;
  segments: number;
}

export function countSegments(text: string): Counted {
  const letters = [...text];
  if (letters.every((letter) => BASIC.has(letter) || EXTENDED.has(letter))) {
    return counted("GSM-7", letters.map((letter) => (EXTENDED.has(letter) ? 2 : 1)), 160, 153);
  }
  return counted("UCS-2", letters.map((letter) => letter.length), 70, 67);
}

function counted(encoding: Counted["encoding"], widths: number[], alone: number, part: number): Counted {
  const units = widths.reduce((sum, width) => sum + width, 0);
  if (units <= alone) return { encoding, units, segments: 1 };
  let segments = 1;
  let room = part;
  for (const width of widths) {
    if (width > room) {
      segments += 1;
      room = part;
    }
    room -= width;
  }
  return { encoding, units, segments };
}
