/** SQL by hand for the newest issued letters of a body, `lao` being what names it: each index from its end. */
export function newestLetters(lao: string, count: number): string {
	const meant = (condition: string) =>
		`(select r.id || '>' || b.lao_id as id, r.way, r.circular_id, r.date_issued
			from circulars.recipient r
			where ${condition} and r.means_laos and r.date_issued is not null
				and (r.lao_type is null or r.lao_type = b.type)
				and (r.is_synthetic or not b.is_synthetic)
			order by r.date_issued desc, (r.id || '>') limit ${count})`;
	return `(select w.id, w.way, w.circular_id, w.date_issued
		from circulars.known_lao b cross join lateral (
			${meant("r.lao_id is null and r.province_code = b.province_code")}
			union all ${meant("r.lao_id is null and r.province_code is null")}
			union all ${meant("r.lao_id = b.lao_id")}
			union all select s.id || '>' || s.lao_id, 'RECEIVED', s.circular_id, c.date_issued
			from circulars.stamp s join circulars.circular c on c.id = s.circular_id
			where s.lao_id = b.lao_id and not exists (
				select from circulars.recipient r where r.circular_id = s.circular_id and r.means_laos
					and (r.lao_id is null or r.lao_id = s.lao_id)
					and (r.lao_type is null or r.lao_type = b.type)
					and (r.province_code is null or r.province_code = b.province_code))) w
		where b.lao_id = ${lao}
		order by w.date_issued desc nulls last, w.id limit ${count})`;
}
