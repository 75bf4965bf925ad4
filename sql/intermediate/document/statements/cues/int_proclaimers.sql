{{ config(materialized='view') }}
{#
  Whose "we" a text without quotations is: "Ghana condemns … We urge …", "We, the ministers of …". A text that says "I" or
  quotes anybody is somebody else's.
#}
with told as (

    select distinct document_key
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and (kind = 'quotation' or kind = 'pronoun' and concept = 'first_singular')

),

present_forms as (

    select distinct language, form as phrase,
    from {{ ref('lex_verb_forms') }}
    where tense = 'present'

),

opening_verbs as (

    select document_key, sentence_no, token_no as token_end,
    from {{ ref('int_speech_cues') }}
    semi join present_forms using (language, phrase)

),

bodies as (

    select document_key, sentence_no, actor_kind, country_code,
    from {{ ref('int_actors') }}
    semi join opening_verbs using (document_key, sentence_no, token_end)
    where token_no = 1 and actor_kind in ('government', 'organization', 'joint') and pronoun is null
    union all
    select document_key, sentence_no, 'joint', null,
    from {{ ref('int_actors_described') }} as described
    inner join {{ ref('int_sentence_marks') }} as marks using (document_key, sentence_no)
    where
        described.pronoun = 'first_plural' and described.token_no = 1
        and list_contains(marks.commas, described.token_end)

)

select
    document_key,
    arg_min(actor_kind, (sentence_no, actor_kind)) as actor_kind,
    arg_min_null(country_code, (sentence_no, actor_kind)) as country_code,
from bodies
anti join told using (document_key)
group by document_key
