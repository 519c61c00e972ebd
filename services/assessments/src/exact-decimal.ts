/** Ratio of two whole numbers: totals are compared to the second decimal, where floats would lie. */
export interface Fraction {
	numerator: bigint;
	denominator: bigint;
}

/** Number of decimals a plain decimal is written with. */
export function decimalsOf(text: string): number {
	const point = text.indexOf(".");
	return point < 0 ? 0 : text.length - point - 1;
}

/** A plain decimal such as `78.57` without loss. */
export function fraction(text: string | number): Fraction {
	const decimal = String(text);
	const decimals = decimalsOf(decimal);
	if (decimals === 0) return { numerator: BigInt(decimal.replace(".", "")), denominator: 1n };
	return { numerator: BigInt(decimal.replace(".", "")), denominator: 10n ** BigInt(decimals) };
}

export function plus(left: Fraction, right: Fraction): Fraction {
	return {
		numerator: left.numerator * right.denominator + right.numerator * left.denominator,
		denominator: left.denominator * right.denominator,
	};
}

export function times(left: Fraction, right: Fraction): Fraction {
	return {
		numerator: left.numerator * right.numerator,
		denominator: left.denominator * right.denominator,
	};
}

/** Quotient; null when there is nothing to divide by. */
export function over(left: Fraction, right: Fraction): Fraction | null {
	if (right.numerator === 0n) return null;
	return times(left, { numerator: right.denominator, denominator: right.numerator });
}

export function isLess(left: Fraction, right: Fraction): boolean {
	return left.numerator * right.denominator < right.numerator * left.denominator;
}

/** Distance of two numbers, never negative. */
export function distance(left: Fraction, right: Fraction): Fraction {
	const { numerator, denominator } = plus(left, times(right, fraction(-1)));
	return { numerator: numerator < 0n ? -numerator : numerator, denominator };
}

/** Decimal text of a number that is not negative, rounded half up. */
export function toDecimal({ numerator, denominator }: Fraction, decimals: number): string {
	const scale = 10n ** BigInt(decimals);
	const units = (numerator * scale * 2n + denominator) / (denominator * 2n);
	const digits = units.toString().padStart(decimals + 1, "0");
	return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
