const THAI_ZERO = 0x0e50;

/**
 * Text with every Thai digit (๐–๙) written as 0–9; everything else is untouched, so offsets hold.
 * `\d`, `Number` and `parseInt` refuse Thai digits, so call this before any of them.
 */
export function toArabicDigits(text: string): string {
	return text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - THAI_ZERO));
}

/** Text with every digit 0–9 written as ๐–๙; everything else is untouched, so offsets hold. */
export function toThaiDigits(text: string): string {
	return text.replace(/[0-9]/g, (digit) => String.fromCharCode(THAI_ZERO + Number(digit)));
}

/** True where at least one Thai digit is in the text, alone or mixed with 0–9. */
export function hasThaiDigits(text: string): boolean {
	return /[๐-๙]/.test(text);
}
