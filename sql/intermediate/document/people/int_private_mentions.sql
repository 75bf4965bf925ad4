{#
  Mentions by an office that speaks for no country: "a former minister", "the analyst", "the head of the company". The
  head of a ministry's department or of a field of government ("director for Asia of the Foreign Ministry") does.
#}
with mentions as (

    select * from {{ ref('int_actor_mentions') }}
    where role_list is not null or is_plural_role

),

institutions as (

    {# behind the office, before the next pause: "deputy head of the port authority" #}
    select document_key, sentence_no, token_no as institution_no,
    from {{ ref('int_phrases_located') }}
    where
        layer = 'syntax'
        and (kind = 'government_head' or kind = 'organization_head' and concept = 'public')

),

seats as (

    {# "a White House lawyer" is the government's, "a Paris lawyer" nobody's #}
    select document_key, sentence_no, token_no as seat_no,
    from {{ ref('int_phrases_located') }}
    anti join (select * from {{ ref('int_phrases_located') }} where kind = 'city') as cities
        using (document_key, sentence_no, token_no)
    where layer = 'syntax' and kind = 'country_capital_for_government'

),

past as (

    select document_key, sentence_no, token_no as modifier_no,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'role_modifier' and concept = 'former'

),

described as (

    select
        mentions.document_key,
        mentions.sentence_no,
        mentions.mention_no,
        coalesce(list_transform(role_list, lambda held: held.role), [plural_role]) as roles,
        is_public_body or is_government or organization_id is not null or mentions.domain is not null
        or exists (
            from institutions
            where
                institutions.document_key = mentions.document_key
                and institutions.sentence_no = mentions.sentence_no
                and institutions.institution_no between mentions.token_no and mentions.token_end + 3
        ) as is_institutional,
        exists (
            from seats
            where
                seats.document_key = mentions.document_key
                and seats.sentence_no = mentions.sentence_no
                and seats.seat_no between mentions.token_no and mentions.token_end - 1
        ) as is_of_seat,
        (
            select count(*)
            from past
            where
                past.document_key = mentions.document_key
                and past.sentence_no = mentions.sentence_no
                and past.modifier_no between mentions.token_no and mentions.token_end - 1
        ) as past_count,
    from mentions

),

private as (

    select document_key, sentence_no, mention_no, past_count > 0 as is_past,
    from described
    where
        {# "the prime minister, a former mayor" has an office that is not past #}
        len(list_filter(
            roles, lambda role: role not in ('expert', 'religious_leader', 'executive')
            or role = 'executive' and is_institutional
            or is_of_seat
        )) <= past_count

)

select * from private
