{# Every cue with every mention of its sentence that could be its subject, and what speaks for and against it. #}
with cues as (

    select * from {{ ref('int_speech_cues') }}

),

mentions as (

    select * from {{ ref('int_actor_mentions') }}
    where not is_data and not is_collective

),

capitalized as (

    select * from {{ ref('int_capitalized_tokens') }}

),

marks as (

    select * from {{ ref('int_sentence_marks') }}

),

{% set start = 'least(mentions.token_end, cues.token_end)' -%}
{% set stop = 'greatest(mentions.token_no, cues.token_no)' -%}
paired as (

    select
        cues.document_key,
        cues.sentence_no,
        cues.token_end as cue_end,
        cues.token_no as cue_no,
        cues.form,
        cues.language,
        mentions.mention_no,
        mentions.token_no,
        mentions.token_end,
        mentions.pronoun,
        mentions.is_oblique or coalesce(list_contains(marks.source_starts, mentions.token_no), false) as is_oblique,
        mentions.is_possessive,
        mentions.name is not null
        or mentions.token_end = cues.token_no
        or coalesce(list_contains(marks.linkers, mentions.token_end), false) as can_be_subject,
        {# "la Fédération internationale des droits": institutions and offices go on with words that no list holds #}
        (mentions.organization_head is not null or mentions.role_list is not null or mentions.is_plural_role)
        and capitalized.token_no is null as has_complement,
        mentions.token_no >= cues.token_end as is_after,
        {# "a été critiqué par la ministre", "announced by the ministry": the preposition is the mention's first word #}
        coalesce(
            cues.form = 'passive' and list_contains(marks.agents, mentions.token_no)
            and mentions.token_no - cues.token_end between 0 and 3,
            false
        ) as is_agent,
        {# inside the cue: "a-t-il déclaré" #}
        mentions.token_no >= cues.token_no and mentions.token_end <= cues.token_end as is_inside,
        {# "Asked whether …" opens a sentence without a subject #}
        cues.token_no = 1 and not (cues.language = 'en' and cues.act = 'call')
        or coalesce(
            list_contains(marks.commas, cues.token_no - 1) or list_contains(marks.closing_marks, cues.token_no - 1),
            false
        ) as follows_pause,
        coalesce(list_contains(marks.commas, mentions.token_end), false) as ends_at_comma,
        {# "said Ankara wanted": what a verb follows is the subject of that verb #}
        coalesce(list_contains(marks.verbs, mentions.token_end), false) as leads_clause,
        (mentions.name is not null or mentions.role_list is not null)
        and mentions.token_end < cues.token_no as is_named_before,
        {# "an agency cited Nora Exemple as saying" #}
        cues.form = 'nested' and mentions.token_end = cues.token_no as stands_before_nested,
        {# "was received by Nora Exemple, who called for" #}
        coalesce(
            list_contains(marks.relatives, cues.token_no - 1)
            and cues.token_no - 1 - mentions.token_end between 0 and 1,
            false
        ) as stands_before_relative,
        coalesce(list_contains(marks.relatives, mentions.token_end + 1), false) as leads_relative,
        {{ count_between('marks.commas', 'least(mentions.token_no, cues.token_end)', stop) }} as commas_between,
        {{ count_between('marks.thats', start, stop) }} + {{ count_between('marks.colons', start, stop) }}
        + {{ count_between('marks.quotation_marks', start, stop) }} as barriers_between,
        {{ count_between('marks.verbs', 'mentions.token_end', 'cues.token_no') }} as verbs_between,
        mentions.token_end - mentions.token_no > 1
        and {{ count_between('marks.commas', 'mentions.token_no', 'mentions.token_end') }} > 0 as holds_apposition,
    from cues
    inner join mentions using (document_key, sentence_no)
    left join marks using (document_key, sentence_no)
    left join capitalized
        on mentions.document_key = capitalized.document_key
        and mentions.sentence_no = capitalized.sentence_no
        and mentions.token_end = capitalized.token_no
    where
        mentions.token_end <= cues.token_no
        or mentions.token_no >= cues.token_end
        {# "selon lui" is cue and pronoun at once #}
        or (mentions.pronoun is not null and mentions.token_no = cues.token_no and mentions.token_end = cues.token_end)
        or (cues.holds_pronoun and mentions.pronoun is not null and mentions.token_no >= cues.token_no)

)

select * from paired
