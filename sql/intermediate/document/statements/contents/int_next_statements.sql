{{ config(materialized='view') }}
{# Where in the sentence of a statement the next speaker begins: "X praised it, while Y called for more". #}
with spoken as (

    select document_key, sentence_no, cue_no, cue_end, speaker_no, is_inverted,
    from {{ ref('int_statement_acts') }}

),

followed as (

    select
        firsts.document_key, firsts.sentence_no, firsts.cue_no, firsts.cue_end,
        min(nexts.speaker_no) as next_speaker_no,
    from spoken as firsts
    inner join spoken as nexts
        on firsts.document_key = nexts.document_key
        and firsts.sentence_no = nexts.sentence_no
        and firsts.cue_end < nexts.speaker_no
        and nexts.speaker_no < nexts.cue_no
        and not nexts.is_inverted
        {# "According to the daily, Exemple said …" #}
        and (firsts.cue_no > 1 or not firsts.is_inverted)
    group by all

)

select * from followed
