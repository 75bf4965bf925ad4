{{ config(materialized='view') }}
{#
  How likely each mention is the subject of a cue in its sentence; those that cannot be are left out. Before the cue:
  "M. X a dit". After it, when what was said came first: ", a dit jeudi M. X", "said Mr X". "selon X": right after.
#}
with beside as (

    select
        document_key, sentence_no, cue_end,
        {# "Le ministre, Aldan Exemple, a annoncé le gouvernement de coalition" #}
        bool_or(is_named_before and not is_oblique and ends_at_comma and token_end = cue_no - 1) as follows_name,
        {# "Exemple, who officials say will go": they say it #}
        bool_or(is_actor and follows_relative and token_end = cue_no) as has_subject,
    from {{ ref('int_speaker_pairs') }}
    group by document_key, sentence_no, cue_end

),

scored as (

    select
        document_key, sentence_no, cue_no, cue_end, mention_no, token_no, token_end, is_after, is_inside,
        case
            when form = 'according' then case
                when is_after and token_no - cue_end <= 3 and commas_between = 0 and barriers_between = 0
                    then 90 - (token_no - cue_end)
            end
            when form = 'nested' then case
                {# "the minister was quoted by an agency as saying" #}
                when leads_agent and not is_oblique then 98
                when before_nested then 97
            end
            when form = 'passive' then case when is_agent then 90 end
            when is_inside then 100
            when stands_before_relative and has_subject is not true then 95
            {# "dit-il", "déclare-t-il" #}
            when
                language = 'fr' and is_after and pronoun is not null
                and token_no - cue_end <= 1 and barriers_between = 0
                then 99
            {# inverted: pause, cue, subject at once or after "jeudi", "hier", "lors d'un point de presse" #}
            {# ", advocates a tough China policy", but ", said tiny Malta" #}
            when language = 'en' and is_after and not is_actor and token_no > cue_end and form = 'finite'
                and not (is_saying and can_be_subject) then null
            when is_after and follows_pause and may_invert and not is_oblique and not leads_clause and not is_possessive
                and commas_between = 0 and barriers_between = 0
                and (
                    token_no - cue_end <= case when completes_office then 6 else 3 end
                    {# "a déclaré lundi devant la presse à Paris la ministre": what stands between has prepositions #}
                    or language = 'fr' and may_stand_apart and verbs_after = 0 and token_no - cue_end <= 14
                )
                or is_after and follows_pause and follows_addressee and language = 'fr' and barriers_between = 0
                and not is_oblique and commas_between <= 1
                then 80 - (token_no - cue_end)
                    + case
                        {# "…, Aldan Exemple, indique un communiqué": nobody indicates one #}
                        when must_be_subject and (is_document or is_set_phrase or follows_name is not true) then 13
                        when completes_office then 5
                        else 0
                    end
            when is_after then null
            when is_possessive then null
            when not can_be_subject and not has_complement then null
            {# what closes with a comma right before the cue is its subject only if the comma closes an apposition #}
            when ends_at_comma and token_end = cue_no - 1 and not is_oblique
                then case when holds_apposition or is_set_off then 85 else 40 end
            when is_oblique then null
            {# "Fidan, standing beside him, said": a name set off by commas is the subject of what follows the second #}
            when is_named_before and (ends_at_comma or holds_apposition) and follows_pause and commas_between >= 2
                and (verbs_between = 0 or leads_relative)
                {# "Nora Exemple, a professor at the University of Exempleville, Kumasi, said" #}
                then 84 - commas_between + case when is_introduced then 6 else 0 end
            {# "Two diplomats close to the talks, who declined to be named, said" #}
            when token_no = 1 and has_complement and holds_relative and follows_pause and commas_between = 2 then 80
            else greatest(
                case when can_be_subject then 70 else 45 end - (cue_no - token_end)
                - case when is_object then 30 else 0 end
                - 6 * commas_between - 10 * verbs_between - 25 * barriers_between,
                {# ", saying that …" is the subject's, however long its clause #}
                case when form = 'participle' then 10 end
            )
        end as score,
    from {{ ref('int_speaker_pairs') }}
    left join beside using (document_key, sentence_no, cue_end)

)

select * from scored
{# too far away, beyond too much, to be its subject #}
where score >= 10
