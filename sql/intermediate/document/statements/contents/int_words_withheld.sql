{{ config(materialized='view') }}
{#
  Where a sentence goes on with what its speaker would not tell, or how it was told: "but declined to comment", "sans plus
  de détails", "on condition of anonymity". What was said ends there.
#}
with statements as (

    select
        document_key, sentence_no, cue_no, cue_end, speaker_no, speaker_end,
        bool_or(cue_act in ('oppose', 'call')) as is_demand,
    from {{ ref('int_statement_acts') }}
    where cue_no is not null
    group by all

),

phrases as (

    select document_key, sentence_no, kind, concept, token_no, token_end,
    from {{ ref('int_phrases_located') }}
    where
        layer = 'asides'
        or layer = 'syntax' and (
            kind = 'adverb' and concept = 'anonymity'
            or kind = 'conjunction' and concept = 'contrast'
            or kind = 'pronoun' and phrase in (
                select phrase from {{ ref('lex_adjacent_words') }} where kind = 'subject_form'
            )
        )

),

starts as (

    select
        document_key, sentence_no,
        list(token_no) filter (kind = 'conjunction') as contrasts,
        list(token_no) filter (kind = 'pronoun') as pronouns,
    from phrases
    where kind in ('conjunction', 'pronoun')
    group by document_key, sentence_no

),

withheld as (

    select
        phrases.document_key, phrases.sentence_no, phrases.token_no, phrases.kind,
        {# "but declined", "and he declined": what begins with another word may be someone else's clause #}
        list_contains(starts.pronouns, phrases.token_no - 1) as has_pronoun,
        phrases.token_no - if(has_pronoun, 2, 1) as joint_no,
        list_contains(starts.contrasts, joint_no)
        or has_pronoun and list_contains(marks.conjunctions, joint_no) as is_speakers,
        {# "He said Norway left the talks, without giving details", but "could not act without giving evidence" #}
        list_contains(marks.commas, phrases.token_no - 1) as follows_comma,
        {# "said they came but that he declined to say why" #}
        {{ count_between('marks.thats', 'phrases.token_no - 3', 'phrases.token_no') }} > 0 as is_told,
        {# "said on condition of anonymity that …" goes on #}
        {{ count_between('marks.verbs', 'phrases.token_end', '1000') }}
        + {{ count_between('marks.thats', 'phrases.token_end', '1000') }}
        + {{ count_between('marks.quotation_marks', 'phrases.token_end', '1000') }} = 0 as closes_sentence,
    from phrases
    left join {{ ref('int_sentence_marks') }} as marks using (document_key, sentence_no)
    left join starts using (document_key, sentence_no)
    left join {{ ref('int_sentence_quotations') }} as quotations using (document_key, sentence_no)
    where phrases.kind not in ('conjunction', 'pronoun')
    and len(list_filter(
        coalesce(quotations.stretches, []),
        lambda stretch: phrases.token_no between stretch.start and stretch.stop
    )) = 0

)

select
    statements.document_key, statements.sentence_no, statements.cue_no, statements.cue_end, statements.speaker_no,
    min(if(withheld.kind = 'clause', withheld.joint_no, withheld.token_no)) as withheld_no,
from statements
inner join withheld
    on statements.document_key = withheld.document_key
    and statements.sentence_no = withheld.sentence_no
    and withheld.token_no > greatest(statements.cue_end, statements.speaker_end)
    and case withheld.kind
        when 'clause'
            then withheld.is_speakers and withheld.joint_no >= statements.cue_end and not withheld.is_told
        when 'aside' then withheld.closes_sentence and withheld.follows_comma and not statements.is_demand
        else withheld.closes_sentence
    end
group by all
