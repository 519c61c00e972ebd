import type { Connection } from "@lao/subgraph/connection";
import type { ListArgs } from "@lao/subgraph/list-args";
import { page } from "@lao/subgraph/pages";
import type { SubgraphRequest } from "@lao/subgraph/request";
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { AgencyStub, agencyStub } from "../agency.stub.ts";
import { CooperationSurvey } from "../cooperation-survey.ts";
import { CooperationSurveyListArgs, SurveyResponseListArgs } from "../filters.ts";
import {
	allResponsesOfSurvey,
	columnsOfSurvey,
	responsesOfSurvey,
	surveyById,
	surveys,
} from "../loaders.ts";
import { ProvinceStub, provinceStub } from "../province.stub.ts";
import { countsOfSurvey } from "../survey-counts.ts";
import { SurveyFormColumn } from "../survey-form-column.ts";
import { SurveyResponse } from "../survey-response.ts";
import { SurveyResponseStatus } from "../survey-terms.ts";
import { CooperationSurveyConnection, SurveyCounts, SurveyResponseConnection } from "../views.ts";

@Resolver(() => CooperationSurvey)
export class SurveyResolver {
	@Query(() => CooperationSurvey, {
		nullable: true,
		description: "Survey with a given identifier (การสำรวจตามรหัส)",
	})
	cooperationSurvey(
		@Arg("id", () => ID, { description: "Identifier of the survey (รหัสการสำรวจ)" }) id: string,
		@Ctx() request: SubgraphRequest,
	): Promise<CooperationSurvey | null> {
		return request.load(surveyById, id);
	}

	@Query(() => CooperationSurveyConnection, {
		description: "Surveys of cooperation, latest first (การสำรวจทั้งหมด)",
	})
	cooperationSurveys(
		@Args(() => CooperationSurveyListArgs) args: ListArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<CooperationSurvey> {
		return page(request, surveys, "", args);
	}

	@FieldResolver(() => AgencyStub, {
		nullable: true,
		description: "Agency that runs the survey (หน่วยงานที่สำรวจ)",
	})
	agency(@Root() { agencyCode }: CooperationSurvey): AgencyStub {
		return agencyStub(agencyCode);
	}

	@FieldResolver(() => [SurveyFormColumn], {
		description: "Columns of the form from left to right (ช่องของแบบสำรวจ)",
	})
	formColumns(
		@Root() survey: CooperationSurvey,
		@Ctx() request: SubgraphRequest,
	): Promise<SurveyFormColumn[]> {
		return request.load(columnsOfSurvey, survey.id);
	}

	@FieldResolver(() => [ProvinceStub], {
		nullable: "items",
		description: "Provinces asked, by code (จังหวัดที่สำรวจ)",
	})
	async provincesAsked(
		@Root() survey: CooperationSurvey,
		@Ctx() request: SubgraphRequest,
	): Promise<ProvinceStub[]> {
		const responses = await request.load(allResponsesOfSurvey, survey.id);
		return responses.map(({ provinceCode }) => provinceStub(provinceCode));
	}

	@FieldResolver(() => [SurveyResponse], {
		description: "Every province asked with what is held of its answer (สถานะรายจังหวัด)",
	})
	async statusByProvince(
		@Root() survey: CooperationSurvey,
		@Arg("status", () => SurveyResponseStatus, {
			nullable: true,
			description: "Only provinces with this status (เฉพาะสถานะ)",
		})
		status: SurveyResponseStatus | undefined,
		@Ctx() request: SubgraphRequest,
	): Promise<SurveyResponse[]> {
		const responses = await request.load(allResponsesOfSurvey, survey.id);
		return status ? responses.filter((response) => response.status === status) : responses;
	}

	@FieldResolver(() => SurveyResponseConnection, {
		description: "Answers of the provinces, by province code (คำตอบของจังหวัด)",
	})
	responses(
		@Root() survey: CooperationSurvey,
		@Args(() => SurveyResponseListArgs) args: ListArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<SurveyResponse> {
		return page(request, responsesOfSurvey, survey.id, args);
	}

	@FieldResolver(() => SurveyCounts, {
		description: "Numbers of provinces asked and of answers held (จำนวนคำตอบ)",
	})
	counts(
		@Root() survey: CooperationSurvey,
		@Ctx() request: SubgraphRequest,
	): Promise<SurveyCounts> {
		return request.load(countsOfSurvey, survey.id);
	}
}
