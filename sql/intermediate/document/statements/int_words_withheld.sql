{{ config(materialized='view') }}
{#
  Where a sentence goes on with what its speaker would not tell, or how it was told: "but declined to comment", "sans plus
  de détails", "on condition of anonymity". What was said ends there.
#}
with statements as (

    select distinct document_key, sentence_no, cue_no, cue_end, speaker_no, speaker_end,
    from {{ ref('int_statement_acts') }}
    where cue_no is not null

),

marks as (

    select * from {{ ref('int_sentence_marks') }}

),

phrases as (

    select document_key, sentence_no, layer, kind, concept, token_no, token_end,
    from {{ ref('int_phrases_located') }}
    where
        layer = 'asides'
        or layer = 'syntax' and kind = 'adverb' and concept = 'anonymity'
        or layer = 'syntax' and kind = 'conjunction' and concept = 'contrast'

),

contrasts as (

    select document_key, sentence_no, list(token_no order by token_no) as contrasts,
    from phrases
    where kind = 'conjunction'
    group by document_key, sentence_no

),

withheld as (

    select
        phrases.document_key, phrases.sentence_no, phrases.token_no,
        phrases.kind = 'clause' as is_clause,
        {# ", but he declined to say" begins with "but" #}
        list_min(list_filter(
            coalesce(marks.commas, []) || coalesce(marks.conjunctions, []) || coalesce(contrasts.contrasts, []),
            lambda position: position between phrases.token_no - 4 and phrases.token_no - 1
        )) as joint_no,
        {# "said they came but that he declined to say why" #}
        {{ count_between('marks.thats', 'phrases.token_no - 3', 'phrases.token_no') }} > 0 as is_told,
        {# "said on condition of anonymity that …" goes on #}
        {{ count_between('marks.verbs', 'phrases.token_end', '1000') }}
        + {{ count_between('marks.thats', 'phrases.token_end', '1000') }}
        + {{ count_between('marks.quotation_marks', 'phrases.token_end', '1000') }} = 0 as closes_sentence,
    from phrases
    left join marks using (document_key, sentence_no)
    left join contrasts using (document_key, sentence_no)
    where phrases.kind != 'conjunction'

),

ends as (

    select
        statements.document_key, statements.sentence_no, statements.cue_no, statements.cue_end, statements.speaker_no,
        min(if(withheld.is_clause, withheld.joint_no, withheld.token_no)) as withheld_no,
    from statements
    inner join withheld
        on statements.document_key = withheld.document_key
        and statements.sentence_no = withheld.sentence_no
        and withheld.token_no > greatest(statements.cue_end, statements.speaker_end)
        and if(
            withheld.is_clause,
            withheld.joint_no >= statements.cue_end and not withheld.is_told,
            withheld.closes_sentence
        )
    group by all

)

select * from ends
