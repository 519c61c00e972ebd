import { withConnection } from "@lao/database/connection";

/** Columns that name a record of another table, as `table.column -> table`. */
const references = `
	directory.province.region_code -> directory.region
	directory.district.province_code -> directory.province
	directory.lao.province_code -> directory.province
	directory.lao.district_code -> directory.district
	directory.lao_period.lao_id -> directory.lao
	circulars.circular.province_code -> directory.province
	circulars.circular.agency_code -> directory.agency
	circulars.recipient.circular_id -> circulars.circular
	circulars.stamp.circular_id -> circulars.circular
	circulars.stamp.lao_id -> directory.lao
	circulars.circular_relation.from_id -> circulars.circular
	circulars.circular_relation.to_id -> circulars.circular
	circulars.circular_relation.study_id -> studies.study
	cooperation.cooperation_agreement.province_code -> directory.province
	cooperation.cooperation_agreement.service_area_code -> directory.service_area
	cooperation.agreement_party.agreement_id -> cooperation.cooperation_agreement
	cooperation.agreement_party.lao_id -> directory.lao
	assessments.assessment_result.lao_id -> directory.lao
	assessments.assessment_result.province_code -> directory.province
	assessments.assessment_result.round_id -> assessments.assessment_round
	assessments.dimension_score.result_id -> assessments.assessment_result
	assessments.satisfaction_result.lao_id -> directory.lao
	assessments.minimum_standard_result.lao_id -> directory.lao
	studies.recommendation.study_id -> studies.study
	studies.recommendation_area.recommendation_id -> studies.recommendation
	studies.recommendation_area.service_area_code -> directory.service_area`;

/** The same for views, which can have no keys: said in comments, where PostGraphile reads them. */
const viewReferences = `
	circulars.lao_circular.lao_id -> directory.lao (id)
	circulars.lao_circular.circular_id -> circulars.circular (id)
	circulars.province_circular.province_code -> directory.province (code)
	circulars.province_circular.circular_id -> circulars.circular (id)
	cooperation.lao_partner.lao_id -> directory.lao (id)
	cooperation.lao_partner.partner_id -> directory.lao (id)`;

const copy = "bench_foreign_keys";

/** Copies the database and ties its tables together across services; returns its address. */
export async function addForeignKeys(adminUrl: string): Promise<string> {
	const url = new URL(adminUrl);
	const original = url.pathname.slice(1);
	url.pathname = "/template1";
	await withConnection(url.href, async (connection) => {
		await connection.query(`drop database if exists ${copy} with (force)`);
		await connection.query(`create database ${copy} template "${original}" strategy file_copy`);
	});
	url.pathname = `/${copy}`;
	await withConnection(url.href, async (connection) => {
		for (const statement of [...tableKeys(), ...viewKeys()]) await connection.query(statement);
		await connection.query("vacuum analyze");
	});
	return url.href;
}

const lines = (text: string) =>
	text
		.trim()
		.split("\n")
		.map((line) => line.trim());

/** Not validated: a registry may have forgotten a body that a letter still names. */
function tableKeys(): string[] {
	return lines(references).map((line) => {
		const [, table, column, target] = /^(\S+)\.(\S+) -> (\S+)$/.exec(line) ?? [];
		return `alter table ${table} add foreign key (${column}) references ${target} not valid`;
	});
}

function viewKeys(): string[] {
	const tags = Map.groupBy(lines(viewReferences), (line) =>
		line.split(" ")[0]?.replace(/\.\w+$/, ""),
	);
	return [...tags].map(([view, keys]) => {
		const foreign = keys.map((line) => {
			const [, column, target] = /\.(\w+) -> (.+)$/.exec(line) ?? [];
			return `@foreignKey (${column}) references ${target}`;
		});
		return `comment on view ${view} is E'${["@primaryKey id", ...foreign].join("\\n")}'`;
	});
}
