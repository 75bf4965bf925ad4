{#
  Every mention that could be the subject of a cue in its sentence, with what speaks for and against it.
  Before the cue: "M. X a dit". After it, when what was said came first: ", a dit jeudi M. X", "said Mr X". "selon X": right after.
#}
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

paired as (

    select
        cues.document_key,
        cues.sentence_no,
        cues.token_end as cue_end,
        cues.token_no as cue_no,
        cues.form,
        cues.language,
        cues.frame,
        cues.holds_pronoun,
        mentions.mention_no,
        mentions.token_no,
        mentions.token_end,
        mentions.pronoun,
        mentions.is_oblique or coalesce(list_contains(marks.source_starts, mentions.token_no), false) as is_oblique,
        mentions.is_possessive,
        mentions.name is not null
        or mentions.token_end = cues.token_no
        or coalesce(list_contains(marks.linkers, mentions.token_end), false) as can_be_subject,
        {# "la Fédération internationale des droits de l'homme": institutions and offices go on with words that no list holds #}
        (mentions.organization_head is not null or mentions.role_list is not null or mentions.is_plural_role)
        and capitalized.token_no is null as has_complement,
        mentions.token_no >= cues.token_end as is_after,
        {# inside the cue: "a-t-il déclaré" #}
        mentions.token_no >= cues.token_no and mentions.token_end <= cues.token_end as is_inside,
        coalesce(list_contains(marks.commas, cues.token_no - 1) or list_contains(marks.closing_marks, cues.token_no - 1), false)
        or cues.token_no = 1 as follows_pause,
        coalesce(list_contains(marks.commas, mentions.token_end), false) as ends_at_comma,
        {# "said Ankara wanted": what a verb follows is the subject of that verb #}
        coalesce(list_contains(marks.verbs, mentions.token_end), false) as leads_clause,
        mentions.name is not null and mentions.token_end < cues.token_no as is_named_before,
        coalesce(list_contains(marks.relatives, mentions.token_end + 1), false) as leads_relative,
        {{ count_between('marks.commas', 'least(mentions.token_no, cues.token_end)', 'greatest(mentions.token_no, cues.token_no)') }}
            as commas_between,
        {{ count_between('marks.thats', 'least(mentions.token_end, cues.token_end)', 'greatest(mentions.token_no, cues.token_no)') }}
        + {{ count_between('marks.colons', 'least(mentions.token_end, cues.token_end)', 'greatest(mentions.token_no, cues.token_no)') }}
        + {{ count_between('marks.quotation_marks', 'least(mentions.token_end, cues.token_end)', 'greatest(mentions.token_no, cues.token_no)') }}
            as barriers_between,
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
        or (cues.holds_pronoun and mentions.pronoun is not null and mentions.token_no >= cues.token_no)

),

scored as (

    select
        *,
        case
            when form = 'according' then if(is_after and token_no - cue_end <= 1, 90 - (token_no - cue_end), null)
            when is_inside then 100
            {# "dit-il", "déclare-t-il" #}
            when language = 'fr' and is_after and pronoun is not null and token_no - cue_end <= 1 then 99
            {# inverted: pause, cue, subject at once or after "jeudi", "hier", "lors d'un point de presse" #}
            when is_after and follows_pause and not is_oblique and not leads_clause and commas_between = 0 and barriers_between = 0
                and token_no - cue_end <= 3 then 80 - (token_no - cue_end)
            when is_after then null
            when is_possessive then null
            when not can_be_subject and not has_complement then null
            {# a phrase that closes with a comma right before the cue is its subject only if the comma closes an apposition #}
            when ends_at_comma and token_end = cue_no - 1 and not is_oblique then if(holds_apposition, 85, 40)
            when is_oblique then null
            {# "Fidan, standing beside him, said": a name set off by commas is the subject of what follows the second #}
            when is_named_before and ends_at_comma and follows_pause and commas_between >= 2 and (verbs_between = 0 or leads_relative)
                then 84 - commas_between
            else greatest(if(can_be_subject, 70, 45) - (cue_no - token_end) - 6 * commas_between - 10 * verbs_between - 25 * barriers_between, 1)
        end as score,
    from paired

)

select * from scored
where score is not null
