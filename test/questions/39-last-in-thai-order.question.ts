import type { Question } from "./question.ts";

export default {
	asks: "Which three municipalities of Lamphun come last in a Thai dictionary, and which come first when read backwards?",
	query: `{
		last: laos(
			last: 3
			where: { provinceCode: { eq: "51" }, type: { in: [TOWN_MUNICIPALITY, SUBDISTRICT_MUNICIPALITY] } }
			orderBy: [{ by: NAME_TH }]
		) { nodes { id nameTh } pageInfo { hasNextPage hasPreviousPage } }
		backwards: laos(
			first: 3
			where: { provinceCode: { eq: "51" }, type: { in: [TOWN_MUNICIPALITY, SUBDISTRICT_MUNICIPALITY] } }
			orderBy: [{ by: NAME_TH, direction: DESC }, { by: ID, direction: DESC }]
		) { nodes { id } }
	}`,
	demo: true,
	sql: `with towns as (
			select id, name_th, row_number() over (order by name_th collate "th-x-icu" desc, id desc) as place
			from directory.lao where province_code = '51' and is_active
				and type in ('TOWN_MUNICIPALITY', 'SUBDISTRICT_MUNICIPALITY'))
		select json_build_object(
			'last', json_build_object(
				'nodes', (select json_agg(json_build_object('id', id, 'nameTh', name_th) order by place desc)
					from towns where place <= 3),
				'pageInfo', json_build_object('hasNextPage', false, 'hasPreviousPage', true)),
			'backwards', json_build_object('nodes',
				(select json_agg(json_build_object('id', id) order by place) from towns where place <= 3)))`,
} satisfies Question;
