{#
  Where the words before a noun of an encounter begin that belong to it: its name, "at the Lakes Energy Forum", or how long
  it took, "after six hours of talks".
#}
with nouns as (

    select document_key, sentence_no, token_no,
    from {{ ref('int_event_nouns') }}

),

capitalized as (

    select document_key, sentence_no, token_no,
    from {{ ref('int_capitalized_tokens') }}
    semi join nouns using (document_key, sentence_no)

),

names as (

    {# capitals that follow each other are one name #}
    select document_key, sentence_no, token_no, min(token_no) over runs as start_no,
    from (
        select *, token_no - row_number() over (partition by document_key, sentence_no order by token_no) as run_no,
        from capitalized
    )
    window runs as (partition by document_key, sentence_no, run_no)

),

spans as (

    {# the number before "hours of" is one word #}
    select document_key, sentence_no, token_end as token_no, token_no - 1 as start_no,
    from {{ ref('int_phrases_located') }}
    where layer = 'events' and kind = 'span'

)

select
    nouns.document_key,
    nouns.sentence_no,
    nouns.token_no,
    least(coalesce(names.start_no, nouns.token_no), coalesce(spans.start_no, nouns.token_no)) as start_no,
    coalesce(names.start_no < nouns.token_no, false) as has_name,
from nouns
left join names using (document_key, sentence_no, token_no)
left join spans using (document_key, sentence_no, token_no)
where names.start_no < nouns.token_no or spans.start_no is not null
