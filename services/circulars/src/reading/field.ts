/** What was guessed, missing or contradictory; the codes are stable and may be counted or stored. */
export type IssueCode =
	| "OCR_WO_READ_AS_6"
	| "OCR_6_READ_AS_WO"
	| "OCR_O_READ_AS_0"
	| "SERIAL_SPLIT"
	| "NUMBER_SPLIT"
	| "NUMBER_GUESSED"
	| "MIXED_DIGITS"
	| "NO_NUMBER"
	| "NO_SERIAL"
	| "NO_DATE"
	| "DATE_INCOMPLETE"
	| "DATE_GUESSED"
	| "DATES_COMPETE"
	| "NO_SUBJECT"
	| "NO_RECIPIENT"
	| "NO_SIGNATORY"
	| "WEEKDAY_CONTRADICTS"
	| "SUBJECT_OCR"
	| "LABEL_OCR"
	| "STAMP_INCOMPLETE"
	| "OFFICE_GUESSED"
	| "UNIT_GUESSED"
	| "RECIPIENT_GUESSED"
	| "UNREAD_TEXT";

/** UTF-16 offsets, end exclusive. */
export interface Span {
	start: number;
	end: number;
}

/** One doubt, with its place in the raw text. */
export interface ReadIssue extends Span {
	code: IssueCode;
	message: string;
}

/** A value read, with its place in the raw text and how sure the reading is (0..1). */
export interface Field<T> extends Span {
	value: T;
	confidence: number;
	issues?: ReadIssue[];
}
