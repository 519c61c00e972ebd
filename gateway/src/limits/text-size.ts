import { type LimitName, limits } from "@lao/config/limits";
import { Lexer, Source, TokenKind } from "graphql";

/** How large the values and the text of a request are, by bound. */
export type TextSize = Record<Extract<LimitName, "nesting" | "textLength">, number> & {
	/** Whether there is a word that PostgreSQL or JavaScript has no place for. */
	isUnusable: boolean;
};

/** A text with U+0000 cannot be stored, a name `__proto__` is that of every object's parent. */
export const isUnusable = (word: string) => word.includes("\0") || word === "__proto__";

const opening = new Set<string>([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closing = new Set<string>([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/**
 * Sizes of a query's text, read word by word: the parser and all after it go into brackets by
 * calling themselves, and would run out of stack. What is no query is measured as far as it is one.
 */
export function sizeOfText(query: string): TextSize {
	const size = { nesting: 0, textLength: 0, isUnusable: false };
	const lexer = new Lexer(new Source(query));
	let depth = 0;
	try {
		for (let words = 0; words <= limits.tokens.most; words += 1) {
			const { kind, value } = lexer.advance();
			if (kind === TokenKind.EOF) break;
			if (opening.has(kind)) depth += 1;
			else if (closing.has(kind)) depth -= 1;
			size.nesting = Math.max(size.nesting, depth);
			// Names too: an error repeats them.
			size.textLength = Math.max(size.textLength, value?.length ?? 0);
			size.isUnusable ||= isUnusable(value ?? "");
		}
	} catch {
		// The parser will say what is wrong with it.
	}
	return size;
}
