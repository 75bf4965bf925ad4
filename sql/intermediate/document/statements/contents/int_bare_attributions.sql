{{ config(materialized='view') }}
{#
  Sentences that only tell who said what is quoted before them: "“The door is open.” Exemple said at a ceremony." Nothing
  is said in them.
#}
with spoken as (

    select document_key, sentence_no, cue_act, cue_no, cue_end,
    from {{ ref('int_spoken_sentences') }}
    where not is_inverted and speaker_no = 1

),

sentences as (

    select document_key, sentence_no, paragraph_no, sentence_text,
    from {{ ref('stg_sentences') }}

),

marks as (

    select document_key, sentence_no, verbs, thats, places, goals, quotation_marks,
    from {{ ref('int_sentence_marks') }}

),

quoted_before as (

    select following.document_key, following.sentence_no,
        regexp_matches(quoted.sentence_text, '\?[”"»]\s*$') as follows_question,
    from sentences as following
    inner join sentences as quoted
        on following.document_key = quoted.document_key
        and following.paragraph_no = quoted.paragraph_no
        and following.sentence_no = quoted.sentence_no + 1
    where regexp_matches(quoted.sentence_text, '[”"»]\s*$')

),

bare as (

    select spoken.document_key, spoken.sentence_no, spoken.cue_no,
    from spoken
    inner join quoted_before using (document_key, sentence_no)
    inner join {{ ref('int_sentences_tokenized') }} as tokenized using (document_key, sentence_no)
    left join marks using (document_key, sentence_no)
    left join {{ ref('int_addressees') }} as told using (document_key, sentence_no, cue_end)
    where
        (cue_act = 'state' or follows_question)
        and marks.quotation_marks is null
        and {{ count_between('marks.verbs', 'spoken.cue_end', 'len(tokenized.words) + 1') }} = 0
        and {{ count_between('marks.thats', 'spoken.cue_end', 'len(tokenized.words) + 1') }} = 0
        and (
            regexp_matches(tokenized.pieces[coalesce(told.told_end, spoken.cue_end)], '^[.,]')
            or coalesce(list_contains(marks.places, coalesce(told.told_end, spoken.cue_end)), false)
            and not coalesce(list_contains(marks.goals, coalesce(told.told_end, spoken.cue_end)), false)
        )

)

select distinct document_key, sentence_no, cue_no,
from bare
