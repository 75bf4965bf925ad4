{#
  The other side of an encounter that tells of one only: "Visioconférence avec la ministre chilienne" is one with the
  person spoken of before, and so is "her talks with Minister Y".
#}
with antecedents as (

    select * from {{ ref('int_antecedents') }}

),

one_sided as (

    select * from {{ ref('int_meetings_one_sided') }}

),

accounts as (

    {# "X insisted that President Y …": which of them the next sentence is about is not told #}
    select document_key, sentence_no as antecedent_sentence_no, count(distinct person_key) as people_count,
    from {{ ref('int_actors') }}
    inner join {{ ref('int_sentence_marks') }} as marks using (document_key, sentence_no)
    where len(marks.thats) > 0
    group by document_key, sentence_no

),

between as (

    {# "the call between the aides": both sides are told #}
    select document_key, sentence_no, token_no,
    from {{ ref('int_event_noun_neighbours') }}
    where kind = 'preposition' and concept = 'between' and gap_after between -1 and 2

),

implied as (

    select
        document_key,
        sentence_no,
        token_no,
        'person' as actor_kind,
        null::varchar[] as country_codes,
        false as is_setting,
        if(accounts.people_count > 1 and again.person_key is null, null, antecedents.person_key) as person_key,
        antecedents.country_code,
        0 as distance,
    from one_sided
    anti join between using (document_key, sentence_no, token_no)
    inner join antecedents using (document_key, sentence_no)
    left join {{ ref('int_agenda_entries') }} as entries using (document_key, sentence_no)
    left join {{ ref('int_document_homes') }} as homes using (document_key)
    left join accounts using (document_key, antecedent_sentence_no)
    {# "In talks with the Peruvian minister, X warned" #}
    left join (select distinct document_key, sentence_no, person_key from {{ ref('int_actors') }}) as again
        on antecedents.document_key = again.document_key
        and antecedents.sentence_no = again.sentence_no
        and antecedents.person_key = again.person_key
    where
        antecedents.person_key is distinct from one_sided.person_key
        and antecedents.person_key is not null
        and antecedents.country_code is distinct from one_sided.country_code
        {# an entry of an agenda goes on from the ones before only where these are of the house that keeps it #}
        and (entries.sentence_no is null or antecedents.country_code = homes.country_code)

)

select * from implied
