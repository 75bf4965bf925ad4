{# What act a spoken sentence is: what its cue says, and where that is only that something was said, its content. #}
with spoken as (

    select * from {{ ref('int_spoken_sentences') }}

),

verbs as (

    select document_key, sentence_no, token_no, act, speaker_no,
    from {{ ref('int_attributed_cues') }}
    where form = 'finite' and is_coordinated and act != 'state'
    union all
    {# "said that …, which …, and pledged to help": too far from its subject for a cue of its own #}
    select cues.document_key, cues.sentence_no, cues.token_no, cues.act, null,
    from {{ ref('int_speech_cues') }} as cues
    inner join {{ ref('int_sentence_marks') }} as marks using (document_key, sentence_no)
    anti join {{ ref('int_cue_speakers') }} as speakers
        on cues.document_key = speakers.document_key
        and cues.sentence_no = speakers.sentence_no
        and cues.token_end = speakers.cue_end
    where
        cues.form = 'finite' and cues.act in ('pledge', 'call', 'agree', 'support') and marks.quotation_marks is null
        and list_contains(marks.conjunctions, cues.token_no - 1)

),

coordinated as (

    {# "praised the reforms and promised to help": of two verbs of one subject the one that does more than tell #}
    select
        spoken.document_key,
        spoken.sentence_no,
        spoken.cue_no,
        arg_min(verbs.act, (verbs.token_no, verbs.act)) as act,
        min(verbs.token_no) as token_no,
    from spoken
    inner join verbs
        on spoken.document_key = verbs.document_key
        and spoken.sentence_no = verbs.sentence_no
        and coalesce(verbs.speaker_no = spoken.speaker_no, true)
        and verbs.token_no > spoken.cue_end
    where spoken.cue_act = 'state'
    group by spoken.document_key, spoken.sentence_no, spoken.cue_no

),

decided as (

    select
        spoken.*,
        case
            when spoken.cue_act != 'state' then spoken.cue_act
            when coordinated.token_no <= coalesce(first_content.token_no, coordinated.token_no) then coordinated.act
            when intentions.token_no < coalesce(first_content.token_no, 1000) then 'pledge'
            else coalesce(first_content.act, 'state')
        end as act,
    from spoken
    left join {{ ref('int_acts_in_content') }} as first_content
        on spoken.document_key = first_content.document_key
        and spoken.sentence_no = first_content.sentence_no
        and spoken.rule_id = first_content.rule_id
        and spoken.cue_no is not distinct from first_content.cue_no
    left join {{ ref('int_own_intentions') }} as intentions
        on spoken.document_key = intentions.document_key
        and spoken.sentence_no = intentions.sentence_no
        and spoken.rule_id = intentions.rule_id
        and spoken.cue_no is not distinct from intentions.cue_no
    left join coordinated
        on spoken.document_key = coordinated.document_key
        and spoken.sentence_no = coordinated.sentence_no
        and spoken.cue_no = coordinated.cue_no

)

select * from decided
