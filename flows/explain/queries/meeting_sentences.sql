-- The sentences that tell of the encounter $fact_id, document by document, with what each document as a whole says.
with mentions as (

    select * from intermediate.int_meetings_resolved
    where meeting_id = $fact_id

),

tellings as (

    select tellings.*
    from intermediate.int_meetings_keyed as tellings
    semi join mentions using (document_key, event_key)

),

dated as (

    -- a date that no sentence gives comes from elsewhere in the document
    select document_key, event_key, list(date_start) as dates, count(*) as telling_count,
    from tellings
    group by document_key, event_key

),

people as (

    select mentions.document_key, mentions.event_key, list(people.spelling order by people.spelling) as people,
    from mentions
    inner join intermediate.int_people_resolved as people
        on mentions.document_key = people.document_key
        and list_contains(mentions.person_keys, people.person_key)
    group by mentions.document_key, mentions.event_key

),

packed as (

    select
        mentions.document_key,
        mentions.event_key,
        mentions.sentence_no,
        struct_pack(
            is_main := mentions.is_main,
            format := mentions.format,
            status := mentions.status,
            date := if(
                mentions.date_start is null, null,
                struct_pack(first := mentions.date_start, last := mentions.date_end)
            ),
            date_found := if(
                mentions.date_basis is null, null,
                struct_pack(code := mentions.date_basis, means := bases.description)
            ),
            date_taken_from := case
                when mentions.date_start is null then null
                when list_contains(dated.dates, mentions.date_start) then 'the words marked as date'
                else 'the opening of the document, or the encounter that it is about'
            end,
            city := mentions.city,
            country := mentions.country_code,
            parties := mentions.parties,
            people := people.people,
            joined_within_document_by := if(
                dated.telling_count = 1, null,
                array_to_string(list_filter(string_split(mentions.event_key, '|'), lambda part: part != ''), ', ')
            )
        ) as telling,
    from mentions
    inner join dated using (document_key, event_key)
    left join people using (document_key, event_key)
    left join reference.ref_codes as bases on mentions.date_basis = bases.code and bases.code_kind = 'date_basis'

)

select
    packed.document_key,
    tellings.sentence_no,
    arg_min(packed.telling, packed.event_key) as telling,
    bool_or(tellings.sentence_no = packed.sentence_no) as is_evidence,
    list_sort(list(distinct struct_pack(code := rules.code, means := rules.description))) as rules,
from tellings
inner join packed using (document_key, event_key)
inner join staging.stg_documents as documents on tellings.document_key = documents.document_key
left join reference.ref_codes as rules on tellings.rule_id = rules.code and rules.code_kind = 'rule'
group by packed.document_key, tellings.sentence_no, documents.file_name
order by documents.file_name, packed.document_key, is_evidence desc, tellings.sentence_no
