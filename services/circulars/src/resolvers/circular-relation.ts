import type { Connection } from "@lao/subgraph/connection";
import { page } from "@lao/subgraph/pages";
import type { SubgraphRequest } from "@lao/subgraph/request";
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root } from "type-graphql";
import { AssessmentRoundStub, assessmentRoundStub } from "../assessment-round.stub.ts";
import { Circular } from "../circular.ts";
import { CircularRelation, RelationKind } from "../circular-relation.ts";
import { CooperationSurveyStub, cooperationSurveyStub } from "../cooperation-survey.stub.ts";
import { CircularRelationListArgs } from "../filters.ts";
import { circularById, relationsOfCircular, relationsTo } from "../loaders/letter.ts";
import { StudyStub, studyStub } from "../study.stub.ts";
import { Announcements, CircularRelationConnection } from "../views.ts";

@ArgsType()
class RelatedArgs extends CircularRelationListArgs {
	@Field(() => RelationKind, {
		nullable: true,
		description: "Only relations of this kind (เฉพาะประเภท)",
	})
	kind?: RelationKind | null;
}

/** Ties of a letter, in both directions. */
@Resolver(() => Circular)
export class RelatedLettersResolver {
	@FieldResolver(() => [CircularRelation], {
		description: "Ties that the letter itself states (ความสัมพันธ์ที่หนังสือระบุ)",
	})
	async relations(
		@Root() { id }: Circular,
		@Arg("kind", () => RelationKind, {
			nullable: true,
			description: "Only relations of this kind (เฉพาะประเภท)",
		})
		kind: RelationKind | null | undefined,
		@Ctx() request: SubgraphRequest,
	): Promise<CircularRelation[]> {
		const relations = await request.load(relationsOfCircular, id);
		return relations.filter((relation) => !kind || relation.kind === kind);
	}

	@FieldResolver(() => CircularRelationConnection, {
		description: "Ties that other letters have to this one (หนังสือที่กล่าวถึงหนังสือนี้)",
	})
	relatedFrom(
		@Root() { id }: Circular,
		@Args(() => RelatedArgs) { kind, ...args }: RelatedArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<CircularRelation> {
		return page(request, relationsTo, id, args, { kind: kind ?? undefined });
	}

	@FieldResolver(() => Announcements, {
		description: "Studies, surveys and assessments the letter makes known (เรื่องที่แจ้ง)",
	})
	async announces(
		@Root() { id }: Circular,
		@Ctx() request: SubgraphRequest,
	): Promise<Announcements> {
		const relations = await request.load(relationsOfCircular, id);
		const announced = relations.filter(({ kind }) => kind === RelationKind.ANNOUNCES);
		return {
			studies: announced.flatMap(({ studyId }) => (studyId ? studyStub(studyId) : [])),
			surveys: announced.flatMap(({ surveyId }) =>
				surveyId ? cooperationSurveyStub(surveyId) : [],
			),
			assessmentRounds: announced.flatMap(({ roundId }) =>
				roundId ? assessmentRoundStub(roundId) : [],
			),
		};
	}
}

@Resolver(() => CircularRelation)
export class CircularRelationResolver {
	@FieldResolver(() => Circular, {
		nullable: true,
		description: "Letter that states the relation (หนังสือต้นเรื่อง)",
	})
	from(
		@Root() { fromId }: CircularRelation,
		@Ctx() request: SubgraphRequest,
	): Promise<Circular | null> {
		return request.load(circularById, fromId);
	}

	@FieldResolver(() => Circular, {
		nullable: true,
		description: "Letter the relation leads to; null when it leads elsewhere (หนังสือปลายทาง)",
	})
	to(
		@Root() { toId }: CircularRelation,
		@Ctx() request: SubgraphRequest,
	): Promise<Circular | null> {
		return request.loadIf(circularById, toId);
	}

	@FieldResolver(() => StudyStub, {
		nullable: true,
		description: "Study the relation leads to (การศึกษา)",
	})
	study(@Root() { studyId }: CircularRelation): StudyStub | null {
		return studyId === null ? null : studyStub(studyId);
	}

	@FieldResolver(() => CooperationSurveyStub, {
		nullable: true,
		description: "Survey campaign the relation leads to (การสำรวจความร่วมมือ)",
	})
	survey(@Root() { surveyId }: CircularRelation): CooperationSurveyStub | null {
		return surveyId === null ? null : cooperationSurveyStub(surveyId);
	}

	@FieldResolver(() => AssessmentRoundStub, {
		nullable: true,
		description: "Assessment round the relation leads to (รอบการประเมิน)",
	})
	assessmentRound(@Root() { roundId }: CircularRelation): AssessmentRoundStub | null {
		return roundId === null ? null : assessmentRoundStub(roundId);
	}
}
