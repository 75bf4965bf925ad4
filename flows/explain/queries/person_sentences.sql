-- The first sentence of each document that names the person $fact_id; of the first ten documents, by file name.
select
    people.document_key,
    min(mentions.sentence_no) as sentence_no,
    struct_pack(
        seen_as := people.spelling,
        country := people.country_code,
        identified_by := struct_pack(code := people.resolution, means := codes.description),
        taken_for := coalesce(
            people.known_name,
            if(people.resolution in ('joined name', 'longer name', 'initials'), any_value(fullest.spelling), null)
        ),
        calling := any_value(described.calling)
    ) as telling,
from intermediate.int_people_resolved as people
inner join intermediate.int_person_mentions as mentions using (document_key, person_key)
inner join staging.stg_documents as documents using (document_key)
inner join intermediate.int_people_described as described using (document_key, person_key)
left join (
    select name_key, min(spelling) as spelling
    from intermediate.int_name_forms
    where way = 'name'
    group by name_key
) as fullest on described.joint_key = fullest.name_key
left join reference.ref_codes as codes on people.resolution = codes.code and codes.code_kind = 'person_resolution'
where people.person_id = $fact_id
group by people.document_key, documents.file_name, people.person_key, people.spelling, people.country_code,
    people.resolution, people.known_name, codes.description
order by documents.file_name, people.document_key, people.person_key
limit 10
