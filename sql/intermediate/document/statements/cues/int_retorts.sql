{{ config(materialized='view') }}
{#
  Cues that close a sentence with what somebody else says of it: "Kenya accused Ghana, a charge Accra rejects",
  "…, ce que le Ghana dément". Both sides speak.
#}
with cues as (

    select document_key, sentence_no, token_no, token_end, speaker_no,
    from {{ ref('int_cues_admitted') }}
    where act = 'oppose' and form = 'finite' and not is_inverted and pronoun is null and speaker_end = token_no
        and speaker_no > 3

),

marks as (

    select document_key, sentence_no, commas, relatives, thats, verbs,
    from {{ ref('int_sentence_marks') }}

),

placed as (

    select
        cues.*,
        regexp_matches(sentences.pieces[cues.token_end], '^[.,]') as ends_clause,
        list_max(list_filter(
            coalesce(marks.commas, []), lambda position: position between cues.speaker_no - 5 and cues.speaker_no - 1
        )) as comma_no,
        marks.* exclude (document_key, sentence_no, commas),
    from cues
    inner join marks using (document_key, sentence_no)
    inner join {{ ref('int_sentences_tokenized') }} as sentences using (document_key, sentence_no)

)

select document_key, sentence_no, token_no,
from placed
where
    ends_clause
    and comma_no is not null
    and {{ count_between('verbs', 'comma_no', 'speaker_no') }} = 0
    {# "a charge Accra rejects", not "In May, Accra rejected" #}
    and (
        comma_no < speaker_no - 2
        or {{ count_between('relatives', 'comma_no', 'speaker_no') }} > 0
        or {{ count_between('thats', 'comma_no', 'speaker_no') }} > 0
    )
