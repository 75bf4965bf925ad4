{# What act a spoken sentence is: what its cue says, and where that is only that something was said, its content. #}
with spoken as (

    select * from {{ ref('int_spoken_sentences') }}

),

content as (

    select * from {{ ref('int_phrases_located') }} where layer = 'acts'

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
        min(content.token_no) as token_no,
    from spoken
    inner join (
        select document_key, sentence_no, token_no, token_end, concept, false as is_verb, from content
        union all
        select *, true from verbs
    ) as content using (document_key, sentence_no)
    where
        (not content.is_verb or spoken.cue_no is null)
        and (content.token_end <= coalesce(spoken.cue_no, 0) or content.token_no >= coalesce(spoken.cue_end, 0))
        {# what stands far behind tells of somebody else: "said that they met, … in favour of the reform" #}
        and (content.token_no < 20 or content.token_no < spoken.cue_end + 20 and spoken.cue_end <= content.token_no)
    group by spoken.document_key, spoken.sentence_no, spoken.rule_id, spoken.cue_no

),

coordinated as (

    {# "praised the reforms and promised to help": of two verbs of one subject the one that does more than tell #}
    select
        spoken.document_key,
        spoken.sentence_no,
        spoken.cue_no,
        arg_min(cues.act, (cues.token_no, cues.act)) as act,
        min(cues.token_no) as token_no,
    from spoken
    inner join {{ ref('int_attributed_cues') }} as cues
        on spoken.document_key = cues.document_key
        and spoken.sentence_no = cues.sentence_no
        and spoken.speaker_no = cues.speaker_no
        and cues.token_no > spoken.cue_end
    where spoken.cue_act = 'state' and cues.act != 'state' and cues.form = 'finite'
        and cues.is_coordinated
    group by spoken.document_key, spoken.sentence_no, spoken.cue_no

),

decided as (

    select
        spoken.*,
        case
            when spoken.cue_act != 'state' then spoken.cue_act
            when coordinated.token_no <= coalesce(first_content.token_no, coordinated.token_no) then coordinated.act
            else coalesce(first_content.act, 'state')
        end as act,
    from spoken
    left join first_content
        on spoken.document_key = first_content.document_key
        and spoken.sentence_no = first_content.sentence_no
        and spoken.rule_id = first_content.rule_id
        and spoken.cue_no is not distinct from first_content.cue_no
    left join coordinated
        on spoken.document_key = coordinated.document_key
        and spoken.sentence_no = coordinated.sentence_no
        and spoken.cue_no = coordinated.cue_no

)

select * from decided
