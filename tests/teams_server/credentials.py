"""Keys and certificates, made once for the process that tests: a CA, a TLS certificate, and signing keys."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from ipaddress import ip_address
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from jwt.algorithms import RSAAlgorithm

Json = dict[str, Any]
Private = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey
LIFE = timedelta(days=2)


@dataclass(frozen=True)
class SigningKey:
    """A key that signs tokens, named as the key set names it."""

    kid: str
    private: rsa.RSAPrivateKey

    def jwk(self, **more: Any) -> Json:
        shown: Json = RSAAlgorithm.to_jwk(self.private.public_key(), as_dict=True)
        return {**shown, "kid": self.kid, "x5t": self.kid, "use": "sig", **more}

    @property
    def public_pem(self) -> bytes:
        spki = serialization.PublicFormat.SubjectPublicKeyInfo
        return self.private.public_key().public_bytes(serialization.Encoding.PEM, spki)


@dataclass(frozen=True)
class Certified:
    key: Private
    certificate: x509.Certificate

    @property
    def pem(self) -> bytes:
        """Key and certificate, one after the other, as people keep them in one file."""
        return key_pem(self.key) + self.certificate_pem

    @property
    def certificate_pem(self) -> bytes:
        return self.certificate.public_bytes(serialization.Encoding.PEM)

    @property
    def thumbprints(self) -> dict[str, str]:
        """By the name of the JWT header that carries each."""
        der = self.certificate.public_bytes(serialization.Encoding.DER)
        digests = {"x5t": hashlib.sha1(der), "x5t#S256": hashlib.sha256(der)}  # noqa: S324  Entra's own x5t
        return {name: base64.urlsafe_b64encode(each.digest()).decode() for name, each in digests.items()}


def key_pem(key: Private) -> bytes:
    plain = serialization.NoEncryption()
    return key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain)


@cache
def signing_key(name: str) -> SigningKey:
    """Making one takes a while, so each name is made once in a process."""
    return SigningKey(name, rsa.generate_private_key(public_exponent=65537, key_size=2048))


def named(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])


def started(subject: str, issuer: str, key: Private) -> x509.CertificateBuilder:
    now = datetime.now(UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(named(subject))
        .issuer_name(named(issuer))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + LIFE)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )


def usage(*, signs_certificates: bool) -> x509.KeyUsage:
    no = dict.fromkeys(
        ("content_commitment", "key_encipherment", "data_encipherment", "key_agreement"), False
    )
    return x509.KeyUsage(
        digital_signature=True,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        encipher_only=False,
        decipher_only=False,
        **no,
    )


CA_NAME = "Provets egen utfärdare"


@cache
def authority() -> Certified:
    key = ec.generate_private_key(ec.SECP256R1())
    made = (
        started(CA_NAME, CA_NAME, key)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(usage(signs_certificates=True), critical=True)
        .sign(key, hashes.SHA256())
    )
    return Certified(key, made)


@cache
def loopback() -> Certified:
    """What the HTTPS side shows: good for 127.0.0.1 and localhost, signed by our CA."""
    ca, key = authority(), ec.generate_private_key(ec.SECP256R1())
    names = x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1")), x509.DNSName("localhost")])
    signer = x509.AuthorityKeyIdentifier.from_issuer_public_key(ca.key.public_key())
    made = (
        started("localhost", CA_NAME, key)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(usage(signs_certificates=False), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(names, critical=False)
        .add_extension(signer, critical=False)
        .sign(ca.key, hashes.SHA256())
    )
    return Certified(key, made)


@cache
def client_certificate(name: str = "lyhord") -> Certified:
    """What an app registration has uploaded: the app signs its assertions with the key."""
    key = signing_key(f"certificate of {name}").private
    return Certified(key, started(name, name, key).sign(key, hashes.SHA256()))
