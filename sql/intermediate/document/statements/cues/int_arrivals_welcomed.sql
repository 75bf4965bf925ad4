{{ config(materialized='view') }}
{#
  "Minister X welcomed Minister Y to Oslo": who stands right behind the verb came, and nothing was said of it. "welcomed
  Y's decision" and "welcomed the ministers' efforts" judge something.
#}
with verbs as (

    select distinct document_key, sentence_no, token_end,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'verb' and concept = 'meet_person.meeting'

),

guests as (

    select document_key, sentence_no, token_no as token_end,
    from {{ ref('int_actors') }}
    where actor_kind = 'person' and not is_possessive and pronoun is null

)

select document_key, sentence_no, token_end,
from verbs
semi join guests using (document_key, sentence_no, token_end)
