import { Property } from "@mikro-orm/decorators/legacy";
import { Directive, Field, ID, ObjectType } from "type-graphql";
import { FilterColumn, ReadBy } from "./column.ts";
import { DateTimeScalar } from "./scalars.ts";

/** Where a fact was read. The same type in every subgraph. */
@Directive("@shareable")
@ObjectType({ description: "Origin of a record: document, place in it and import run (แหล่งที่มา)" })
export class Source {
	@Field(() => String, {
		description: "Address or name of the document the record was read from (เอกสารต้นทาง)",
	})
	document!: string;

	@Field(() => String, {
		description: "Place in the document: row, section or page (ตำแหน่งในเอกสาร)",
		nullable: true,
	})
	locator!: string | null;

	@Field(() => DateTimeScalar, {
		description: "Time the document was retrieved; null when unknown (เวลาที่ได้มา)",
		nullable: true,
	})
	retrievedAt!: string | null;

	@Field(() => String, {
		description: "Import run that wrote the record (รอบการนำเข้า)",
	})
	importRun!: string;

	@Field(() => Boolean, {
		description: "True when the record was generated, not observed (ข้อมูลสังเคราะห์)",
	})
	isSynthetic!: boolean;
}

/** Something odd in a source, kept beside the record it concerns. */
@Directive("@shareable")
@ObjectType({ description: "Oddity or contradiction found in a source (ข้อสังเกตต่อข้อมูลต้นทาง)" })
export class Issue {
	@Field(() => String, { description: "Stable code of the oddity (รหัสข้อสังเกต)" })
	code!: string;

	@Field(() => String, {
		description: "Explanation of the oddity in English (คำอธิบาย)",
	})
	message!: string;

	@Field(() => String, {
		description: "Field of the record the oddity concerns (ชื่อข้อมูล)",
		nullable: true,
	})
	field!: string | null;
}

/** Columns and fields every imported record carries. */
@ObjectType()
export abstract class ImportedFact {
	@ReadBy("source")
	@Property({ type: "string", columnType: "text" })
	sourceDocument!: string;

	@ReadBy("source")
	@Property({ type: "string", columnType: "text", nullable: true })
	sourceLocator!: string | null;

	@ReadBy("source")
	@Property({ type: "string", columnType: "timestamptz", nullable: true })
	retrievedAt!: string | null;

	@ReadBy("source")
	@FilterColumn(() => ID, {
		description: "Import run that wrote the record (รอบการนำเข้า)",
	})
	importRun!: string;

	@FilterColumn(() => Boolean, {
		description: "True when the record was generated, not observed (ข้อมูลสังเคราะห์)",
	})
	isSynthetic!: boolean;

	@Field(() => [Issue], {
		description: "Oddities of the source that concern this record (ข้อสังเกต)",
	})
	@Property({ type: "json", columnType: "jsonb", defaultRaw: "'[]'::jsonb" })
	issues!: Issue[];

	@Field(() => Source, { description: "Origin of this record (แหล่งที่มา)" })
	get source(): Source {
		return {
			document: this.sourceDocument,
			locator: this.sourceLocator,
			retrievedAt: this.retrievedAt,
			importRun: this.importRun,
			isSynthetic: this.isSynthetic,
		};
	}
}
