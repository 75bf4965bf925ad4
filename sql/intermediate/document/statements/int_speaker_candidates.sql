{{ config(materialized='view') }}
{#
  How likely each mention is the subject of a cue in its sentence; those that cannot be are left out. Before the cue:
  "M. X a dit". After it, when what was said came first: ", a dit jeudi M. X", "said Mr X". "selon X": right after.
#}
with pairs as (

    select * from {{ ref('int_speaker_pairs') }}

),

scored as (

    select
        document_key, sentence_no, cue_no, cue_end, mention_no, token_no, token_end, is_after, is_inside,
        case
            {# "according to the same sources" #}
            when form = 'according' then if(
                is_after and token_no - cue_end <= 3 and commas_between = 0 and barriers_between = 0,
                90 - (token_no - cue_end), null
            )
            when form = 'nested' then if(stands_before_nested, 97, null)
            when form = 'passive' then if(is_agent, 90, null)
            when is_inside then 100
            when stands_before_relative then 95
            {# "dit-il", "déclare-t-il" #}
            when
                language = 'fr'
                and is_after
                and pronoun is not null
                and token_no - cue_end <= 1
                and barriers_between = 0
                then 99
            {# inverted: pause, cue, subject at once or after "jeudi", "hier", "lors d'un point de presse" #}
            when is_after and follows_pause and may_invert and not is_oblique and not leads_clause and not is_possessive
                and commas_between = 0 and barriers_between = 0
                and token_no - cue_end <= if(completes_office, 6, 3)
                or is_after and follows_pause and follows_addressee and language = 'fr' and barriers_between = 0
                and not is_oblique and commas_between <= 1
                then if(completes_office, 85, 80) - (token_no - cue_end)
            when is_after then null
            when is_possessive then null
            when not can_be_subject and not has_complement then null
            {# what closes with a comma right before the cue is its subject only if the comma closes an apposition #}
            when ends_at_comma and token_end = cue_no - 1 and not is_oblique
                then if(holds_apposition or is_set_off, 85, 40)
            when is_oblique then null
            {# "Fidan, standing beside him, said": a name set off by commas is the subject of what follows the second #}
            when is_named_before and (ends_at_comma or holds_apposition) and follows_pause and commas_between >= 2
                and (verbs_between = 0 or leads_relative) then 84 - commas_between
            else greatest(
                if(can_be_subject, 70, 45) - (cue_no - token_end) - if(is_object, 30, 0)
                - 6 * commas_between - 10 * verbs_between - 25 * barriers_between,
                1
            )
        end as score,
    from pairs

)

select * from scored
where score is not null
