{# What act a spoken sentence is: what its cue says, and where that is only that something was said, its content. #}
with spoken as (

    select * from {{ ref('int_spoken_sentences') }}

),

content as (

    select *
    from {{ ref('int_phrases_located') }}
    where layer = 'acts'

),

verbs as (

    {# "We urge everyone …" inside what somebody says #}
    select document_key, sentence_no, token_no, token_end, act as concept,
    from {{ ref('int_speech_expressions') }}
    where form_kind = 'finite' and act != 'state' and kind_before not in ('determiner', 'preposition', 'possessive')

),

first_content as (

    select
        spoken.document_key,
        spoken.sentence_no,
        spoken.rule_id,
        spoken.cue_no,
        arg_min(content.concept, (content.token_no, content.concept)) as act,
    from spoken
    inner join (
        select document_key, sentence_no, token_no, token_end, concept, false as is_verb, from content
        union all
        select *, true from verbs
    ) as content using (document_key, sentence_no)
    where
        (not content.is_verb or spoken.cue_no is null)
        and (content.token_end <= coalesce(spoken.cue_no, 0) or content.token_no >= coalesce(spoken.cue_end, 0))
    group by spoken.document_key, spoken.sentence_no, spoken.rule_id, spoken.cue_no

),

decided as (

    select
        spoken.*,
        case
            when spoken.cue_act != 'state' then spoken.cue_act
            else coalesce(first_content.act, 'state')
        end as act,
    from spoken
    left join first_content
        on spoken.document_key = first_content.document_key
        and spoken.sentence_no = first_content.sentence_no
        and spoken.rule_id = first_content.rule_id
        and spoken.cue_no is not distinct from first_content.cue_no

)

select * from decided
