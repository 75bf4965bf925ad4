-- The people whose ids are in $person_ids.
select person_id as id, full_name as name, country_code as country,
from marts.dim_people
where list_contains($person_ids, person_id)
order by full_name, person_id
