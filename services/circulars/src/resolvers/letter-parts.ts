import type { SubgraphRequest } from "@lao/subgraph/request";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Circular } from "../circular.ts";
import { Contact } from "../contact.ts";
import { Deadline } from "../deadline.ts";
import { Enclosure } from "../enclosure.ts";
import { LetterParagraph } from "../letter-paragraph.ts";
import { LetterReference } from "../letter-reference.ts";
import {
	claimsOfCircular,
	contactsOfCircular,
	deadlinesOfCircular,
	enclosuresOfCircular,
	manifestationsOfCircular,
	paragraphsOfCircular,
	planTargetsOfCircular,
	referencesOfCircular,
	subjectsOfCircular,
} from "../loaders/letter.ts";
import { Manifestation } from "../manifestation.ts";
import { NumberClaim } from "../number-claim.ts";
import { PlanTargetStub, planTargetStub } from "../plan-target.stub.ts";
import { SubjectVariant } from "../subject-variant.ts";

/** Parts a letter is made of, in the order of an official letter. */
@Resolver(() => Circular)
export class LetterPartsResolver {
	@FieldResolver(() => [NumberClaim], {
		description: "Numbers claimed for the letter, the most trusted first (เลขที่ตามที่ปรากฏ)",
	})
	numberClaims(@Root() { id }: Circular, @Ctx() request: SubgraphRequest): Promise<NumberClaim[]> {
		return request.load(claimsOfCircular, id);
	}

	@FieldResolver(() => [SubjectVariant], {
		description: "Wordings of the subject of the letter (ชื่อเรื่องที่พบ)",
	})
	subjectVariants(
		@Root() { id }: Circular,
		@Ctx() request: SubgraphRequest,
	): Promise<SubjectVariant[]> {
		return request.load(subjectsOfCircular, id);
	}

	@FieldResolver(() => [LetterReference], {
		description: "Numbered references of the letter (อ้างถึง)",
	})
	references(
		@Root() { id }: Circular,
		@Ctx() request: SubgraphRequest,
	): Promise<LetterReference[]> {
		return request.load(referencesOfCircular, id);
	}

	@FieldResolver(() => [Enclosure], { description: "Enclosures of the letter (สิ่งที่ส่งมาด้วย)" })
	enclosures(@Root() { id }: Circular, @Ctx() request: SubgraphRequest): Promise<Enclosure[]> {
		return request.load(enclosuresOfCircular, id);
	}

	@FieldResolver(() => [LetterParagraph], {
		description: "Body of the letter, summarised (เนื้อความ)",
	})
	paragraphs(
		@Root() { id }: Circular,
		@Ctx() request: SubgraphRequest,
	): Promise<LetterParagraph[]> {
		return request.load(paragraphsOfCircular, id);
	}

	@FieldResolver(() => [Deadline], {
		description: "Days by which the letter wants something done, each where stated (กำหนดเวลา)",
	})
	deadlines(@Root() { id }: Circular, @Ctx() request: SubgraphRequest): Promise<Deadline[]> {
		return request.load(deadlinesOfCircular, id);
	}

	@FieldResolver(() => [Contact], { description: "Contacts given in the letter (ช่องทางติดต่อ)" })
	contacts(@Root() { id }: Circular, @Ctx() request: SubgraphRequest): Promise<Contact[]> {
		return request.load(contactsOfCircular, id);
	}

	@FieldResolver(() => [PlanTargetStub], {
		description: "Targets of the master plans that the letter names (เป้าหมายแผนแม่บทที่อ้างถึง)",
	})
	async planTargets(
		@Root() { id }: Circular,
		@Ctx() request: SubgraphRequest,
	): Promise<PlanTargetStub[]> {
		const mentions = await request.load(planTargetsOfCircular, id);
		return mentions.map(({ planTargetCode }) => planTargetStub(planTargetCode));
	}

	@FieldResolver(() => [Manifestation], {
		description: "Documents in which the letter and what came with it were found (ฉบับที่พบ)",
	})
	manifestations(
		@Root() { id }: Circular,
		@Ctx() request: SubgraphRequest,
	): Promise<Manifestation[]> {
		return request.load(manifestationsOfCircular, id);
	}
}
