{{ config(materialized='view') }}
{#
  What stands beside an office and tells whose it is or was: an institution, a body, a company, the seat of a
  government, "former".
#}
with mentions as (

    select document_key, sentence_no, mention_no, token_no, token_end,
    from {{ ref('int_actor_mentions') }}
    where role_list is not null or is_plural_role

),

cities as (

    {# "a White House lawyer" is the government's, "a Paris lawyer" nobody's #}
    select document_key, sentence_no, token_no,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'city'

),

words as (

    select
        document_key, sentence_no, token_no,
        case
            when kind = 'government_head' or kind = 'organization_head' and concept = 'public' then 'institution'
            when kind = 'organization_head' and concept is null then 'company'
            when kind = 'organization_head' then 'body'
            when kind = 'role_modifier' then 'past'
            else 'seat'
        end as sense,
    from {{ ref('int_phrases_located') }}
    where
        layer = 'syntax'
        and (
            kind in ('government_head', 'organization_head', 'country_capital_for_government')
            or kind = 'role_modifier' and concept = 'former'
        )

),

marks as (

    select document_key, sentence_no, linkers, commas, verbs,
    from {{ ref('int_sentence_marks') }}

)

select
    mentions.document_key,
    mentions.sentence_no,
    mentions.mention_no,
    {# behind the office, before the next pause: "deputy head of the port authority" #}
    bool_or(sense = 'institution') as is_of_institution,
    bool_or(sense in ('body', 'company') and words.token_no - token_end <= 2) as is_of_body,
    {# "the group's vice president", "a spokeswoman for the company" #}
    bool_or(sense = 'company' and words.token_no - token_end <= 2) as is_of_company,
    bool_or(sense = 'seat' and cities.token_no is null and words.token_no < token_end) as is_of_seat,
    count_if(sense = 'past' and words.token_no < token_end) as past_count,
from mentions
inner join words
    on mentions.document_key = words.document_key
    and mentions.sentence_no = words.sentence_no
    {# "a former immigration judge": before an office may stand what no list holds #}
    and words.token_no
    between mentions.token_no - if(words.sense = 'past', 2, 0) and mentions.token_end + 3
left join marks
    on words.document_key = marks.document_key
    and words.sentence_no = marks.sentence_no
left join cities
    on words.document_key = cities.document_key
    and words.sentence_no = cities.sentence_no
    and words.token_no = cities.token_no
where
    {# "President Exemple told the Exemple Times" #}
    words.token_no >= mentions.token_no
    and {{ count_between('marks.verbs', 'mentions.token_end', 'words.token_no') }} = 0
    or words.token_no < mentions.token_no
    and {{ count_between('marks.linkers', 'words.token_no', 'mentions.token_no') }} = 0
    and {{ count_between('marks.commas', 'words.token_no', 'mentions.token_no') }} = 0
group by mentions.document_key, mentions.sentence_no, mentions.mention_no
