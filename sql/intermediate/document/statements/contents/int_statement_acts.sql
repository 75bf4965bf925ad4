{# What act a spoken sentence is: what its cue says, and where that is only that something was said, its content. #}
with spoken as (

    select * from {{ ref('int_spoken_sentences') }}

),

verbs as (

    select document_key, sentence_no, token_no, act, speaker_no,
    from {{ ref('int_attributed_cues') }}
    where form = 'finite' and is_coordinated and act != 'state'

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
        and verbs.speaker_no = spoken.speaker_no
        and verbs.token_no > spoken.cue_end
    where spoken.cue_act = 'state'
    group by spoken.document_key, spoken.sentence_no, spoken.cue_no

),

contentions as (

    {# "denied the charge", "blames the storm": what is so or whose fault it is, which is stated #}
    select distinct forms.form as cue
    from {{ ref('lex_verb_forms') }} as forms
    inner join {{ ref('lex_adjacent_words') }} as words
        on forms.language = words.language and forms.lemma = words.phrase
    where words.kind = 'contention'

),

decided as (

    select
        spoken.*,
        case
            when contentions.cue is not null then 'state'
            when spoken.cue_act != 'state' then spoken.cue_act
            when coordinated.token_no <= coalesce(first_content.token_no, coordinated.token_no) then coordinated.act
            when intentions.token_no < coalesce(first_content.token_no, 1000) then 'pledge'
            else coalesce(first_content.act, 'state')
        end as act,
    from spoken
    left join contentions on lower(spoken.cue) = contentions.cue
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
