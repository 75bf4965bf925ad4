{# Whom an office alone speaks of ("l'ambassadeur", "the envoy"): the one holder in the document that suits it best. #}
with candidates as (

    select * from {{ ref('int_office_candidates') }}

),

named as (

    select * from {{ ref('int_person_name_mentions') }}

),

homes as (

    select * from {{ ref('int_document_homes') }}

),

last_named as (

    {# by name, before the sentence of the office #}
    select places.document_key, places.sentence_no, named.person_key, max(named.sentence_no) as last_sentence_no,
    from (select distinct document_key, sentence_no, from candidates) as places
    inner join named on places.document_key = named.document_key and named.sentence_no < places.sentence_no
    group by places.document_key, places.sentence_no, named.person_key

),

presence as (

    select document_key, person_key, min(sentence_no) as first_sentence_no, count(*) as mention_count,
    from named
    group by document_key, person_key

),

best as (

    {# the closest office, then the one at home, then the one who was introduced before, then whom the text is about #}
    select candidates.document_key, candidates.sentence_no, candidates.mention_no, candidates.person_key,
    from candidates
    inner join presence using (document_key, person_key)
    left join homes on candidates.document_key = homes.document_key
    left join last_named
        on candidates.document_key = last_named.document_key
        and candidates.sentence_no = last_named.sentence_no
        and candidates.person_key = last_named.person_key
    qualify row_number() over (
        partition by candidates.document_key, candidates.sentence_no, candidates.mention_no
        order by
            candidates.country_held is null and candidates.country_code is not null,
            candidates.distance, not candidates.is_same_word, candidates.is_known_only,
            candidates.role in ('head_of_state', 'head_of_government')
            and candidates.country_code is null and candidates.country_held is distinct from homes.country_code,
            last_named.last_sentence_no desc nulls last, presence.mention_count desc,
            presence.first_sentence_no, candidates.person_key
    ) = 1

)

select * from best
