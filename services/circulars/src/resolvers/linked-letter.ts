import type { SubgraphRequest } from "@lao/subgraph/request";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Circular } from "../circular.ts";
import { Enclosure, EnclosureFile } from "../enclosure.ts";
import { FieldReading } from "../field-reading.ts";
import { LetterReference } from "../letter-reference.ts";
import {
	circularById,
	filesOfEnclosure,
	personalDataOfManifestation,
	readingsOfManifestation,
} from "../loaders/letter.ts";
import { Manifestation } from "../manifestation.ts";
import { PersonalDatum } from "../personal-datum.ts";

@Resolver(() => LetterReference)
export class LetterReferenceResolver {
	@FieldResolver(() => Circular, {
		nullable: true,
		description: "Letter referred to; null when nothing is recorded of it (หนังสือที่อ้างถึง)",
	})
	circular(
		@Root() { referredId }: LetterReference,
		@Ctx() request: SubgraphRequest,
	): Promise<Circular | null> {
		return request.loadIf(circularById, referredId);
	}

	@FieldResolver(() => Boolean, {
		description: "True when the letter referred to is held, not only known by name (มีตัวหนังสือ)",
	})
	async isHeld(
		@Root() { referredId }: LetterReference,
		@Ctx() request: SubgraphRequest,
	): Promise<boolean> {
		const referred = await request.loadIf(circularById, referredId);
		return referred?.isHeld ?? false;
	}
}

@Resolver(() => Enclosure)
export class EnclosureResolver {
	@FieldResolver(() => Circular, {
		nullable: true,
		description: "Letter that is enclosed; null when it is no letter (หนังสือที่ส่งมาด้วย)",
	})
	circular(
		@Root() { enclosedCircularId }: Enclosure,
		@Ctx() request: SubgraphRequest,
	): Promise<Circular | null> {
		return request.loadIf(circularById, enclosedCircularId);
	}

	@FieldResolver(() => [EnclosureFile], {
		description: "Files that make up the enclosure, in their order (ไฟล์)",
	})
	files(@Root() { id }: Enclosure, @Ctx() request: SubgraphRequest): Promise<EnclosureFile[]> {
		return request.load(filesOfEnclosure, id);
	}
}

@Resolver(() => Manifestation)
export class ManifestationResolver {
	@FieldResolver(() => [FieldReading], {
		description: "Places in the document where each part was read (ตำแหน่งที่อ่านข้อมูล)",
	})
	readings(
		@Root() { id }: Manifestation,
		@Ctx() request: SubgraphRequest,
	): Promise<FieldReading[]> {
		return request.load(readingsOfManifestation, id);
	}

	@FieldResolver(() => [PersonalDatum], {
		description: "Personal data blotted out of the text, in its order (ข้อมูลส่วนบุคคลที่ปิดไว้)",
	})
	personalData(
		@Root() { id }: Manifestation,
		@Ctx() request: SubgraphRequest,
	): Promise<PersonalDatum[]> {
		return request.load(personalDataOfManifestation, id);
	}

	@FieldResolver(() => Circular, {
		nullable: true,
		description: "Letter that the document is, or came with (หนังสือ)",
	})
	circular(
		@Root() { circularId }: Manifestation,
		@Ctx() request: SubgraphRequest,
	): Promise<Circular | null> {
		return request.load(circularById, circularId);
	}
}
